/**
 * Jobs of the batch runtime. The runtime finds a job's description only from the jar that holds it,
 * so every job is started and asked about here; the screens call this, never the runtime.
 */
package ua.oblik.batch;
