import { createContext, useContext } from 'react';
import { contract, type Output, type RouteName } from '#shared/contract/contract';
import type { Region } from '#shared/kernel/region';
import { holdsPost } from '#shared/kernel/roles';

export type Currency = 'TWD' | 'CNY';
export type Site = NonNullable<Output<'setup.status'>['site']>;
export type Person = NonNullable<Output<'staff.current'>>;
/** Who is signed in, where, and how to leave. `lock` keeps the page and the drafts. */
export type SessionValue = Readonly<{
  site: Site;
  person: Person;
  keyStore: 'os' | 'file';
  zone: string;
  currency: Currency;
  lock: () => void;
}>;

const FACTS: Readonly<Record<Region, Readonly<{ zone: string; currency: Currency }>>> = {
  TW: { zone: 'Asia/Taipei', currency: 'TWD' },
  CN: { zone: 'Asia/Shanghai', currency: 'CNY' },
};
export const regionFacts = (region: Region) => FACTS[region];

const Context = createContext<SessionValue | null>(null);
export const SessionProvider = Context;

/** Everything below the session gate may call this; sign-in and first run may not. */
export function useSession(): SessionValue {
  const value = useContext(Context);
  if (!value) throw new Error('outside the session gate');
  return value;
}

/** May the person at the counter run this? Hiding is courtesy; the engine refuses on its own. */
export function useCan(): (route: RouteName) => boolean {
  const { posts } = useSession().person;
  return (route) => {
    const { allow } = contract[route];
    return allow === 'public' || holdsPost(posts, allow);
  };
}
