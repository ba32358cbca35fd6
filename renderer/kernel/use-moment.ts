import { engineNow } from './clock';
import { momentOf } from './moment';
import { useSession } from './session';

/** A typed time of fact for the input of a route: `{ leftAt: … }`, or nothing, and the engine takes now (decisions 5). */
export function useMoment(): <K extends string>(name: K, typed: string) => Readonly<Partial<Record<K, string>>> {
  const { site } = useSession();
  return <K extends string>(name: K, typed: string) => {
    const at = momentOf(typed, site.region, engineNow());
    return (at === undefined ? {} : { [name]: at }) as Readonly<Partial<Record<K, string>>>;
  };
}
