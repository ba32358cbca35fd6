import { accessory } from './accessory';
import { backup } from './backup';
import { billing } from './billing';
import { bills } from './bills';
import { book } from './book';
import { cashDesk } from './cash-desk';
import { condition } from './condition';
import { contract } from './contract';
import { counterIntake } from './counter-intake';
import { custody } from './custody';
import { customer } from './customer';
import { deeds } from './deeds';
import { deposit } from './deposit';
import { deviceClass } from './device-class';
import { doubt } from './doubt';
import { due } from './due';
import { entities } from './entities';
import { errors } from './errors';
import { fields } from './fields';
import { firstRun } from './first-run';
import { frame } from './frame';
import { gate } from './gate';
import { grid } from './grid';
import { keys } from './keys';
import { exchange } from './exchange';
import { jobCost } from './job-cost';
import { leaver } from './leaver';
import { loaner } from './loaner';
import { unclaimed } from './unclaimed';
import { monthReport } from './month-report';
import { oldPart } from './old-part';
import { claim } from './claim';
import { palette } from './palette';
import { part } from './part';
import { partImport } from './part-import';
import { papers } from './papers';
import { posts } from './posts';
import { priceDifference } from './price-difference';
import { printer } from './printer';
import { province } from './province';
import { purchase } from './purchase';
import { purchaseForm } from './purchase-form';
import { quote } from './quote';
import { receivable } from './receivable';
import { release } from './release';
import { repairCard } from './repair-card';
import { series } from './series';
import { serviceCall } from './service-call';
import { serviceVoucher } from './service-voucher';
import { settings } from './settings';
import { signIn } from './sign-in';
import { startUp } from './start-up';
import { status } from './status';
import { standardCharge } from './standard-charge';
import { store } from './store';
import { story } from './story';
import { stocktake } from './stocktake';
import { support } from './support';
import { tax } from './tax';
import { template } from './template';
import { today } from './today';
import { dayReport } from './day-report';
import { turnIn } from './turn-in';
import { warehouse } from './warehouse';
import { warrantyReason } from './warranty-reason';

/** Written for the mainland, not converted. */
export const words = {
  accessory,
  backup,
  billing,
  bills,
  book,
  cashDesk,
  condition,
  contract,
  counterIntake,
  custody,
  customer,
  deeds,
  deposit,
  deviceClass,
  doubt,
  due,
  entities,
  errors,
  fields,
  firstRun,
  frame,
  gate,
  grid,
  keys,
  exchange,
  jobCost,
  leaver,
  loaner,
  unclaimed,
  monthReport,
  oldPart,
  claim,
  palette,
  papers,
  part,
  partImport,
  posts,
  priceDifference,
  printer,
  province,
  purchase,
  purchaseForm,
  quote,
  receivable,
  release,
  repairCard,
  series,
  serviceCall,
  serviceVoucher,
  settings,
  signIn,
  startUp,
  status,
  standardCharge,
  store,
  story,
  stocktake,
  support,
  tax,
  template,
  today,
  turnIn,
  dayReport,
  warehouse,
  warrantyReason,
};
