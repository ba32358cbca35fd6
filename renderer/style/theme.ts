import {
  Button,
  Checkbox,
  createTheme,
  Input,
  Kbd,
  Modal,
  NumberInput,
  Select,
  Textarea,
  TextInput,
  type CSSVariablesResolver,
  type MantineColorsTuple,
} from '@mantine/core';

/* Ink: the one accent. A blue-black, the colour of a good fountain pen. */
const ink: MantineColorsTuple = [
  '#eef1fa',
  '#dde4f5',
  '#bccaec',
  '#9db2ee',
  '#7d97e6',
  '#5e7cd8',
  '#4766c4',
  '#3654ae',
  '#2d4799',
  '#223676',
];
/* Paper: warm neutrals for lines, fills and text. */
const gray: MantineColorsTuple = [
  '#faf9f6',
  '#f4f3ef',
  '#ebe9e3',
  '#dfdcd4',
  '#c8c5bb',
  '#a5a298',
  '#817e75',
  '#63615a',
  '#45443f',
  '#20211f',
];
const dark: MantineColorsTuple = [
  '#e9e7e2',
  '#c8c6c1',
  '#a8a7a4',
  '#87878a',
  '#494b51',
  '#35373d',
  '#292b30',
  '#1d1e22',
  '#151619',
  '#0f1012',
];

/** Chinese font stacks; <html lang> decides which one the page uses. Digits are tabular in every one of them. */
export const fontTC = '"Noto Sans TC", "Noto Sans JP", "Microsoft JhengHei UI", "PingFang TC", "Noto Sans CJK TC", sans-serif';

export type StatusTone = 'plain' | 'work' | 'ask' | 'part' | 'good' | 'bad' | 'away' | 'done';

/** [text, fill] per tone; every pair is at least 6.5:1 in light and 7:1 in dark. */
export const statusTones: Record<StatusTone, { light: [string, string]; dark: [string, string] }> = {
  plain: { light: ['#45443f', '#ebe9e3'], dark: ['#d6d4ce', '#35373d'] },
  work: { light: ['#0a547c', '#dfeef6'], dark: ['#93cdee', '#14364a'] },
  ask: { light: ['#633a97', '#f0e9f8'], dark: ['#cdb4f0', '#382a50'] },
  part: { light: ['#704400', '#fbecca'], dark: ['#f1c872', '#43310b'] },
  good: { light: ['#17592f', '#dff1e3'], dark: ['#93d8a8', '#16391f'] },
  bad: { light: ['#a01c17', '#fbe4e0'], dark: ['#ffaea3', '#541d18'] },
  away: { light: ['#07574f', '#daf0ec'], dark: ['#83d5c9', '#0f3a35'] },
  done: { light: ['#63615a', 'transparent'], dark: ['#a8a7a4', 'transparent'] },
};

export const theme = createTheme({
  colors: { ink, gray, dark },
  primaryColor: 'ink',
  primaryShade: { light: 8, dark: 6 },
  autoContrast: true,
  black: '#20211f',
  fontFamily: fontTC,
  fontFamilyMonospace: fontTC,
  headings: {
    fontFamily: fontTC,
    fontWeight: '700',
    sizes: {
      h1: { fontSize: '1.25rem', lineHeight: '28px' },
      h2: { fontSize: '1rem', lineHeight: '24px' },
      h3: { fontSize: '0.875rem', lineHeight: '20px' },
    },
  },
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  lineHeights: { xs: '18px', sm: '20px', md: '22px', lg: '24px', xl: '28px' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '2px', sm: '3px', md: '4px', lg: '6px', xl: '8px' },
  defaultRadius: 'sm',
  shadows: {
    xs: 'none',
    sm: 'none',
    md: '0 2px 8px rgb(0 0 0 / 12%)',
    lg: '0 8px 24px rgb(0 0 0 / 16%)',
    xl: '0 16px 48px rgb(0 0 0 / 22%)',
  },
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  components: {
    Input: Input.extend({
      defaultProps: { size: 'sm' },
      vars: (_t, p) => ({
        wrapper: {
          '--input-height': p.size === 'xs' ? '26px' : p.size === 'lg' ? '44px' : '30px',
          '--input-fz': p.size === 'lg' ? '20px' : '13px',
          '--input-padding': p.size === 'lg' ? '12px' : '8px',
        },
      }),
    }),
    TextInput: TextInput.extend({ defaultProps: { size: 'sm' } }),
    NumberInput: NumberInput.extend({ defaultProps: { size: 'sm', hideControls: true } }),
    Select: Select.extend({ defaultProps: { size: 'sm', allowDeselect: false } }),
    Textarea: Textarea.extend({ defaultProps: { size: 'sm', autosize: true } }),
    Button: Button.extend({
      defaultProps: { size: 'sm', variant: 'filled' },
      vars: (_t, p) => ({
        root: {
          '--button-height': p.size === 'xs' ? '26px' : p.size === 'lg' ? '44px' : p.size === 'md' ? '36px' : '30px',
          '--button-fz': p.size === 'lg' ? '16px' : p.size === 'md' ? '14px' : '13px',
          '--button-padding-x': p.size === 'xs' ? '8px' : p.size === 'lg' ? '20px' : '12px',
        },
      }),
    }),
    Checkbox: Checkbox.extend({
      defaultProps: { size: 'xs' },
      vars: () => ({ root: { '--checkbox-size': '20px' } }),
      styles: { label: { fontSize: 13, lineHeight: '20px', paddingInlineStart: 8 } },
    }),
    Kbd: Kbd.extend({ defaultProps: { size: 'xs' } }),
    Modal: Modal.extend({
      defaultProps: { centered: true, overlayProps: { backgroundOpacity: 0.32 }, transitionProps: { duration: 120 } },
    }),
  },
});

export const cssVariables: CSSVariablesResolver = () => {
  const tone = (m: 'light' | 'dark') =>
    Object.fromEntries(
      Object.entries(statusTones).flatMap(([k, v]) => [
        [`--cb-${k}`, v[m][0]],
        [`--cb-${k}-bg`, v[m][1]],
      ]),
    );
  return {
    variables: { '--cb-row': '28px', '--cb-rail': '72px', '--cb-head': '44px', '--cb-foot': '26px', '--cb-ease': 'cubic-bezier(.2,0,0,1)' },
    light: {
      '--cb-canvas': '#f4f3ef',
      '--cb-surface': '#ffffff',
      '--cb-band': '#faf9f6',
      '--cb-hover': '#f4f3ef',
      '--cb-line': '#dfdcd4',
      '--cb-rule': '#a5a298',
      '--cb-control': '#8a877d',
      '--cb-text': '#20211f',
      '--cb-text2': '#514f49',
      '--cb-text3': '#66645c',
      '--cb-accent': '#2d4799',
      '--cb-accent-bg': '#eef1fa',
      '--cb-accent-line': '#9aaee0',
      '--cb-on-accent': '#ffffff',
      '--cb-mark': '#fff0b8',
      '--cb-danger': '#b3261e',
      '--mantine-color-error': 'var(--cb-bad)',
      '--mantine-color-dimmed': 'var(--cb-text3)',
      '--mantine-color-placeholder': '#6f6d65',
      '--mantine-color-body': '#ffffff',
      '--mantine-color-default-border': 'var(--cb-control)',
      ...tone('light'),
    },
    dark: {
      '--cb-canvas': '#151619',
      '--cb-surface': '#1d1e22',
      '--cb-band': '#232529',
      '--cb-hover': '#26282d',
      '--cb-line': '#35373d',
      '--cb-rule': '#66686f',
      '--cb-control': '#75777f',
      '--cb-text': '#e9e7e2',
      '--cb-text2': '#c0beb9',
      '--cb-text3': '#a3a29f',
      '--cb-accent': '#9db2ee',
      '--cb-accent-bg': '#263055',
      '--cb-accent-line': '#4d62ac',
      '--cb-on-accent': '#ffffff',
      '--cb-mark': '#5a4708',
      '--cb-danger': '#b3261e',
      '--mantine-color-error': 'var(--cb-bad)',
      '--mantine-color-dimmed': 'var(--cb-text3)',
      '--mantine-color-placeholder': '#98979a',
      '--mantine-color-body': '#1d1e22',
      '--mantine-color-default-border': 'var(--cb-control)',
      ...tone('dark'),
    },
  };
};
