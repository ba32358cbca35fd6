import type { z } from 'zod';
import type { Domain } from '../kernel/domains';
import type { Role } from '../kernel/roles';

/** `public`: before anyone has signed in (sign-in, first run, status). */
export type Allow = readonly Role[] | 'public';
type Spec<I extends z.ZodType, O extends z.ZodType> = { input: I; output: O; allow: Allow; about: string };
/** `reads`: the domains whose changes make this query stale on screen. */
type QuerySpec<I extends z.ZodType, O extends z.ZodType> = Spec<I, O> & { reads: readonly Domain[] };

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
