package ua.oblik.system;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * A test class that keeps off the server of the suite: it has one of its own, or {@linkplain
 * RunningOblik#toBreak() the one that is broken}. Such classes run one after another, beside those
 * of the suite: starting servers leaves a core idle half of the time.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("the servers apart")
public @interface Apart {}
