import {
  IconBook2,
  IconBuildingWarehouse,
  IconCalendarEvent,
  IconCash,
  IconClipboardList,
  IconCoins,
  IconDeviceMobile,
  IconFileText,
  IconHandGrab,
  IconHourglassEmpty,
  IconInbox,
  IconRecycle,
  IconSettings,
  IconShoppingCart,
  IconTool,
  IconTransferVertical,
  IconUsers,
  type Icon,
} from '@tabler/icons-react';
import type { StaffRole } from '#shared/kernel/roles';
import type { Messages } from '#shared/messages/catalogue';

export type PageName = Exclude<keyof Messages['frame']['page'], 'job' | 'keys'>;
/** `post`: stands in the rail of who holds it; everybody else goes there by search. */
type Page = Readonly<{ name: PageName; to: `/${PageName}`; key: string | null; icon: Icon; post?: StaffRole }>;

/** The rail, top to bottom. */
export const PAGES: readonly Page[] = [
  { name: 'today', to: '/today', key: 'F2', icon: IconCalendarEvent },
  { name: 'calls', to: '/calls', key: 'F3', icon: IconBook2 },
  { name: 'intake', to: '/intake', key: 'F4', icon: IconInbox },
  { name: 'ledger', to: '/ledger', key: 'F6', icon: IconTransferVertical },
  { name: 'bench', to: '/bench', key: 'F7', icon: IconTool },
  { name: 'release', to: '/release', key: 'F8', icon: IconHandGrab },
  { name: 'unclaimed', to: '/unclaimed', key: null, icon: IconHourglassEmpty },
  { name: 'warehouse', to: '/warehouse', key: null, icon: IconClipboardList, post: 'warehouse' },
  { name: 'parts', to: '/parts', key: 'F9', icon: IconBuildingWarehouse },
  { name: 'purchase', to: '/purchase', key: null, icon: IconShoppingCart },
  { name: 'loaners', to: '/loaners', key: null, icon: IconDeviceMobile },
  { name: 'claims', to: '/claims', key: null, icon: IconRecycle },
  { name: 'bills', to: '/bills', key: 'F10', icon: IconCash },
  { name: 'cash', to: '/cash', key: null, icon: IconCoins },
  { name: 'customers', to: '/customers', key: null, icon: IconUsers },
  { name: 'papers', to: '/papers', key: null, icon: IconFileText },
  { name: 'settings', to: '/settings', key: null, icon: IconSettings },
];
