/** Every address of the portal, so that no link is written twice. */
export const paths = {
  home: '/', file: '/file', filed: '/filed', follow: '/follow', leave: '/follow/leave', rules: '/rules', privacy: '/privacy', charts: '/charts', whichWay: '/which-way', offices: '/offices', receipt: '/receipt',
  style: '/portal.css', console: '/console/',
  checkReceipt: (number: string, receipt: string) => `/receipt?number=${encodeURIComponent(number)}&receipt=${encodeURIComponent(receipt)}`,
  followNumber: (number: string) => `/follow?number=${encodeURIComponent(number)}`,
  why: (number: string, limit: string) => `/follow/why/${encodeURIComponent(number)}/${encodeURIComponent(limit)}`,
  sentFile: (id: string) => `/follow/file/${encodeURIComponent(id)}`,
  act: (step: string) => `/follow/do/${encodeURIComponent(step)}`,
  actOn: (number: string, step: string) => `/follow/do/${encodeURIComponent(number)}/${encodeURIComponent(step)}`,
  chart: (of: string, kind: string) => `/charts/${of}/${kind}`,
  sheet: (of: string, kind: string, lang: string, sheet: number) => `/charts/${of}/${kind}.svg?lang=${lang}&sheet=${sheet}`,
  whichWayAt: (turn: string) => `/which-way/${turn}`, whichWayYes: (turn: string) => `/which-way/${turn}/yes`,
} as const
