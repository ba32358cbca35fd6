import type { z } from 'zod';
import type { Domain } from '../kernel/domains';
import type { Role } from '../kernel/roles';

/** `public`: before anyone has signed in (sign-in, first run, status). */
export type Allow = readonly Role[] | 'public';
/** Written as a method, so that a route of any input is a Route. */
type When<I extends z.ZodType> = { when(input: z.output<I>): boolean }['when'];
/**
 * `needsPinAgain`: runs only after the person has confirmed his PIN in the last two minutes, always or when the input asks for
 * something that needs it (quality S17): refund, void, override, passcode, export, backup.
 * `maxSize`: how many characters a message may have, where that is more than a form (a photo).
 */
type Spec<I extends z.ZodType, O extends z.ZodType> = {
  input: I;
  output: O;
  allow: Allow;
  about: string;
  needsPinAgain?: true | When<I>;
  maxSize?: number;
};
/**
 * `reads`: the domains whose changes make this query stale on screen. `isLong`: it may read for seconds in a large centre and does so
 * in a thread of its own (decision 041).
 */
type QuerySpec<I extends z.ZodType, O extends z.ZodType> = Spec<I, O> & { reads: readonly Domain[]; isLong?: true };

/** `repeatAnswer`: kept and given to a repeated request instead of the answer, where the answer must not be stored (E27). */
type CommandSpec<I extends z.ZodType, O extends z.ZodType> = Spec<I, O> & { repeatAnswer?: z.output<O> };

/** Changes rows: one transaction, synchronous, in the engine. */
export const command = <I extends z.ZodType, O extends z.ZodType>(s: CommandSpec<I, O>) => ({ kind: 'command' as const, ...s });
/** Reads rows: cannot write, in the engine. */
export const query = <I extends z.ZodType, O extends z.ZodType>(s: QuerySpec<I, O>) => ({ kind: 'query' as const, ...s });
/** Touches paper, files or windows: asynchronous, in the shell, no transaction. */
export const device = <I extends z.ZodType, O extends z.ZodType>(s: Spec<I, O>) => ({ kind: 'device' as const, ...s });

type AnySpec = Spec<z.ZodType, z.ZodType>;
export type Route = (AnySpec & { kind: 'command' | 'device' }) | (QuerySpec<z.ZodType, z.ZodType> & { kind: 'query' });

/** Must the PIN be confirmed for this input? The engine and the shell ask here before they do anything. */
export const asksPinAgain = ({ needsPinAgain }: Route, input: unknown): boolean =>
  typeof needsPinAgain === 'function' ? needsPinAgain(input) : needsPinAgain === true;
