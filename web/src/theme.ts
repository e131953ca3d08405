import type { ThemeConfig } from 'antd'

/** Colour means time: red, amber and green belong to days, so everything else is ink, paper and teal. */
export const colours = {
  ink: '#1d2939',
  quiet: '#5b6472',
  paper: '#fbfaf7',
  line: '#e4e1d8',
  teal: '#0f5b66',
  amber: '#9a5b00',
  red: '#b3261e',
  green: '#3f6f52',
} as const

export const theme: ThemeConfig = {
  cssVar: { key: 'xinqiao' },
  hashed: false,
  token: {
    colorPrimary: colours.teal,
    colorLink: colours.teal,
    colorInfo: colours.teal,
    colorText: colours.ink,
    colorTextHeading: colours.ink,
    colorTextSecondary: colours.quiet,
    colorTextTertiary: colours.quiet,
    colorTextDescription: colours.quiet,
    colorTextPlaceholder: '#667080',
    colorBgLayout: colours.paper,
    colorBorder: '#b9b5a8',
    colorBorderSecondary: colours.line,
    colorSplit: colours.line,
    // A wrong field is not an overdue one: it is marked by its sentence and a dark edge.
    colorError: colours.ink,
    colorErrorBorderHover: colours.ink,
    colorErrorText: colours.ink,
    colorWarning: colours.ink,
    colorSuccess: colours.teal,
    fontFamily: 'var(--font)',
    fontSize: 14,
    fontSizeSM: 12,
    lineHeight: 1.6,
    borderRadius: 4,
    controlHeight: 34,
    motionDurationMid: '0.1s',
    motionDurationSlow: '0.15s',
    boxShadow: '0 4px 16px #1d293922',
    boxShadowSecondary: '0 4px 16px #1d293922',
  },
  components: {
    Button: { primaryShadow: 'none', defaultShadow: 'none' },
    Table: { headerBg: '#f3f1ea', cellPaddingBlock: 0, cellPaddingInline: 10 },
    Tabs: { horizontalMargin: '0' },
  },
}
