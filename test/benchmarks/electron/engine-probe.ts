import { createRequire } from 'node:module';
import { heapBytes } from './heap';
import { HEAP_OF_ENGINE, type HeapOfEngine } from './messages';

/** Runs the program's own engine (`engine-probe.cjs FILE`) and says, when asked, how much memory it holds; the engine knows nothing of it. */
const [, , file = ''] = process.argv;
process.parentPort.on('message', ({ data }: { data: unknown }) => {
  if (data === HEAP_OF_ENGINE) process.parentPort.postMessage({ heapBytes: heapBytes() } satisfies HeapOfEngine);
});
createRequire(file)(file);
