package ua.oblik.billing;

/** Which accounts to read next: those of one shard out of several, after an account id. */
record ShardPage(int shard, int shards, long afterAccountId) {}
