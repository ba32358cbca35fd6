import { expect, it } from 'vitest';
import { newId } from '#db/kernel/new-id';
import { site } from '../site';

it('keeps the last manager', async () => {
  const s = site();
  const manager = s.person('manager');
  const before = s.rows();
  expect(await manager.invoke('staff.update', { staffId: manager.id, posts: ['clerk'] })).toMatchObject({
    ok: false,
    error: { code: 'LAST_MANAGER' },
  });
  expect(await manager.invoke('staff.deactivate', { staffId: manager.id, reason: '離職' })).toMatchObject({
    ok: false,
    error: { code: 'LAST_MANAGER' },
  });
  expect(await manager.invoke('staff.update', { staffId: manager.id, rev: 7, name: '周' })).toMatchObject({
    ok: false,
    error: { code: 'STALE_ROW' },
  });
  expect(await s.person('clerk').invoke('staff.list', {})).toMatchObject({ ok: true });
  expect(await s.connect().invoke('staff.list', {})).toMatchObject({ ok: false, error: { code: 'NOT_SIGNED_IN' } });
  expect(s.rows()).toEqual({ ...before, staff: 2, change_log: 3 });
  const second = s.person('manager');
  expect(await second.ask('staff.update', { staffId: manager.id, posts: ['clerk', 'clerk'], onLeaveUntil: '2026-12-01' })).toMatchObject({
    posts: ['clerk'],
    onLeaveUntil: '2026-12-01',
  });
});

it('lets nobody leave with a voucher in his hands (E8); a leaver is out at once', async () => {
  const s = site();
  const manager = s.person('manager');
  const technician = s.person('technician');
  const clerk = s.person('clerk');
  const owner = await clerk.ask('customer.create', { name: '陳美玲', phones: [{ number: '0912345678' }], privacyConsent: true });
  const device = await clerk.ask('product.create', {
    customerId: owner.id,
    product: { deviceClass: 'washer', model: 'ES-H14F', serial: 'H14F-220931' },
  });
  s.sqlite
    .prepare(
      "insert into service_voucher (id, voucher_no, status, holder_id, product_id, customer_id, opened_on, is_signed, moved_at, site_code, rev, created_at, updated_at) values (?, 'SV-2026-000001', 'OUT', ?, ?, ?, '2026-11-23', 1, 'x', 'TP1', 1, 'x', 'x')",
    )
    .run(newId(), technician.id, device.id, owner.id);
  const before = s.rows();
  const leave = () => manager.invoke('staff.deactivate', { staffId: technician.id, reason: '離職' });
  expect(await leave()).toMatchObject({ ok: false, error: { code: 'STAFF_HOLDS_GOODS', params: { vouchers: 1, devices: 0, cards: 0 } } });
  expect(s.rows()).toEqual(before);
  s.sqlite.exec("update service_voucher set status = 'FILED', holder_id = null");
  expect(await leave()).toMatchObject({ ok: true, value: { isActive: false } });
  expect(await technician.invoke('staff.list', {})).toMatchObject({ ok: false, error: { code: 'NOT_SIGNED_IN' } });
  expect((await manager.ask('staff.signInList', {})).map((p) => p.id)).not.toContain(technician.id);
});
