import type { SiteView } from '#shared/setup/schema';

/** What every part of the settings gets: the centre as it is, and whether this person may change it. */
export type PartProps = Readonly<{ site: SiteView; mayChange: boolean }>;
