import type { Page } from '@playwright/test';

/** Fields and boxes whose edge is less than 3:1 against what they stand on (WCAG 1.4.11, design 2.1): axe does not look at edges. */
export const faintEdges = (page: Page, scope = 'body'): Promise<readonly string[]> =>
  page.evaluate((within) => {
    const channels = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).map(Number);
    const isSolid = (colour: string): boolean => channels(colour).length > 2 && (channels(colour)[3] ?? 1) === 1;
    const light = (colour: string): number => {
      const [r = 0, g = 0, b = 0] = channels(colour).map((c) =>
        c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const ground = (field: Element): string => {
      let at = field.parentElement;
      while (at && !isSolid(getComputedStyle(at).backgroundColor)) at = at.parentElement;
      return at ? getComputedStyle(at).backgroundColor : 'rgb(255, 255, 255)';
    };
    const fields = [...document.querySelectorAll(`${within} :is(input, textarea, select)`)];
    const faint = fields.filter((field) => {
      const { borderTopColor, borderTopWidth, borderTopStyle } = getComputedStyle(field);
      const isDrawn = borderTopStyle !== 'none' && parseFloat(borderTopWidth) > 0 && isSolid(borderTopColor);
      if (!isDrawn || field.matches(':disabled, :checked, [readonly]') || field.getClientRects().length === 0) return false;
      const [high = 0, low = 0] = [light(borderTopColor), light(ground(field))].sort((a, b) => b - a);
      return (high + 0.05) / (low + 0.05) < 3;
    });
    const [first] = faint;
    if (!first) return [];
    return [`faint edge ×${faint.length}: ${first.getAttribute('aria-label') ?? first.id} ${getComputedStyle(first).borderTopColor}`];
  }, scope);
