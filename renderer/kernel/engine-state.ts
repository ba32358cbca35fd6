import { observable, useObservable } from './observable';

export type EngineState = 'up' | 'restarting' | 'stopped';
const state = observable<EngineState>('up');

export const setEngineState = (next: EngineState): void => state.set(next);
/** Whether the engine answers; the frame shows a banner when it does not. */
export const useEngineState = (): EngineState => useObservable(state);
