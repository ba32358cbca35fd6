import { DomainError } from '#shared/kernel/app-error';
import { defaultSettings } from '#shared/setup/default-settings';
import { readOfficePhone } from '../customer/steps';
import { definePrepared } from '../kernel/handlers';
import { newId } from '../kernel/new-id';
import { addPerson, assertPinGood, hashPin, signInOn } from '../staff/steps';
import { sites } from './repository';

/** 首次設定: names the centre and its first manager, who is then signed in on this connection. Once, ever. */
export const firstRun = definePrepared('setup.firstRun', {
  prepare({ pin, phone, complaintPhone }, { db, keys }) {
    if (sites.find(db)) throw new DomainError('ALREADY_SET_UP');
    for (const number of [phone, complaintPhone]) readOfficePhone(number);
    assertPinGood(pin, [phone, complaintPhone]);
    return hashPin(keys, pin);
  },
  run(input, cx, pinHash) {
    if (sites.find(cx.tx)) throw new DomainError('ALREADY_SET_UP');
    const { siteCode, siteName, region, language, address, phone, complaintPhone, managerName } = input;
    const site = sites.insert(cx.tx, {
      id: newId(),
      name: siteName,
      region,
      language,
      address,
      phone,
      complaintPhone,
      settings: defaultSettings(region),
      siteCode,
      createdAt: cx.now,
      updatedAt: cx.now,
    });
    cx.audit({ event: 'CentreOpened', entity: 'site', entityId: site.id, facts: { siteCode, region } });
    cx.changed('site', site.id);
    const manager = addPerson(cx, { name: managerName, posts: ['manager'], pinHash, siteCode });
    return { outcome: 'signedIn' as const, session: signInOn(cx, manager) };
  },
});
