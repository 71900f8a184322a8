package ua.oblik.batch.billrun;

import jakarta.batch.api.partition.PartitionMapper;
import jakarta.batch.api.partition.PartitionPlan;
import jakarta.batch.api.partition.PartitionPlanImpl;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Properties;
import java.util.stream.IntStream;
import ua.oblik.billing.BillRuns;

/** One partition per shard of the run. */
@Dependent
@Named("shardMapper")
public class ShardMapper implements PartitionMapper {
  @Inject private RunContext context;
  @EJB private BillRuns runs;

  @Override
  public PartitionPlan mapPartitions() {
    int shards = runs.shards(context.run());
    PartitionPlan plan = new PartitionPlanImpl();
    plan.setPartitions(shards);
    plan.setThreads(shards);
    // Without it the job repository cannot restart partitions of an execution that a kill cut off.
    plan.setPartitionsOverride(true);
    plan.setPartitionProperties(
        IntStream.range(0, shards).mapToObj(ShardMapper::properties).toArray(Properties[]::new));
    return plan;
  }

  private static Properties properties(int shard) {
    Properties properties = new Properties();
    properties.setProperty("shard", Integer.toString(shard));
    return properties;
  }
}
