import { Menu, type MenuItemConstructorOptions } from 'electron';

/** Never seen on Windows and Linux; it carries the keys of the system: copy and paste, zoom, full screen. No reload, no tools in a release. */
export function setMenu(isRelease: boolean): void {
  const view: MenuItemConstructorOptions[] = [{ role: 'resetZoom' }, { role: 'zoomIn' }, { role: 'zoomOut' }, { role: 'togglefullscreen' }];
  const tools: MenuItemConstructorOptions[] = isRelease ? [] : [{ role: 'toggleDevTools' }];
  const menu: MenuItemConstructorOptions[] = [{ role: 'editMenu' }, { role: 'viewMenu', submenu: [...view, ...tools] }];
  Menu.setApplicationMenu(Menu.buildFromTemplate(process.platform === 'darwin' ? [{ role: 'appMenu' }, ...menu] : menu));
}
