/** The product's own thread of long queries, built for the benchmarks. */
import '#db/long-query/worker';
