package ua.oblik.billing;

/**
 * Which accounts to read next: those of one shard out of several, after an account id. A shard has
 * every so many-th block of ids and not every so many-th id: what lies side by side in tables and
 * indexes is then asked for and written by one shard at once.
 */
record ShardPage(int shard, int shards, long afterAccountId) {
  /** About as many as a chunk has. */
  static final int BLOCK = 2048;
}
