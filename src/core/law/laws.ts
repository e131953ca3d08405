import type { Day } from './days.ts'
import type { Label } from './label.ts'

/** How sure we are: H the text itself was read; M second hand, or in part; L local practice, or inferred. */
export type Sure = 'H' | 'M' | 'L'

export interface Law {
  readonly name: Label
  /** For a button's tooltip or a chart. */
  readonly short: Label
  /** First and last day in force, where we know them. */
  readonly from?: Day
  readonly to?: Day
  readonly sure: Sure
  /** A matter keeps the version that it was opened under. Every other law applies as it stands when something is done. */
  readonly keeps?: true
  readonly replaces?: LawId
}

export type LawId =
  | '2022'
  | '2005'
  | 'online'
  | 'first-time'
  | 'simple-2022'
  | 'simple-2016'
  | 'satisfaction'
  | 'classification'
  | 'level-by-level'
  | 'reception'
  | 'hearing'
  | 'lawyers'
  | 'mediation'
  | 'mediation-liaison'
  | 'major-decisions'
  | 'rule-of-law'
  | 'first-responsible'
  | 'responsibility'
  | 'civil-code'
  | 'archives'
  | 'privacy'
  | 'local'

/** Every rule that a step or a limit may cite. Only ever added to. */
export const laws: Readonly<Record<LawId, Law>> = {
  2022: {
    name: { zh: '《信访工作条例》', en: 'Regulations on Petition Work' },
    short: { zh: '条例', en: '' },
    from: '2022-05-01',
    sure: 'H',
    keeps: true,
    replaces: '2005',
  },
  2005: {
    name: { zh: '《信访条例》（2005年）', en: 'Regulations on Petitions (2005)' },
    short: { zh: '2005年条例', en: '2005' },
    from: '2005-05-01',
    to: '2022-04-30',
    sure: 'H',
    keeps: true,
  },
  online: {
    name: { zh: '《信访事项网上办理工作规程》', en: 'Procedure for Handling Petitions Online' },
    short: { zh: '网上办理规程', en: 'online procedure' },
    from: '2022-04-30',
    sure: 'M',
  },
  'first-time': {
    name: { zh: '《初次信访事项办理办法》', en: 'Measures for First-Time Petitions' },
    short: { zh: '初次信访办法', en: 'first-time measures' },
    from: '2022-07-17',
    sure: 'M',
  },
  'simple-2022': {
    name: { zh: '《信访事项简易办理办法》', en: 'Measures for Simple Handling of Petitions' },
    short: { zh: '简易办理办法', en: 'simple-handling measures' },
    from: '2022-07-17',
    sure: 'M',
    keeps: true,
    replaces: 'simple-2016',
  },
  'simple-2016': {
    name: { zh: '《信访事项简易办理办法（试行）》', en: 'Measures for Simple Handling of Petitions (trial)' },
    short: { zh: '简易办理办法（试行）', en: 'simple-handling measures (trial)' },
    // The document is of 2016 (国信发〔2016〕8号); its first day was not verified.
    from: '2016-07-01',
    to: '2022-07-16',
    sure: 'M',
    keeps: true,
  },
  satisfaction: {
    name: { zh: '《信访事项办理群众满意度评价工作办法》', en: 'Measures for Rating by Petitioners' },
    short: { zh: '满意度评价办法', en: 'rating measures' },
    sure: 'M',
  },
  classification: {
    name: { zh: '《依法分类处理信访诉求工作规则》', en: 'Rules for Sorting Demands by Legal Route' },
    short: { zh: '分类处理规则', en: 'sorting rules' },
    sure: 'M',
  },
  'level-by-level': {
    name: { zh: '《关于进一步规范信访事项受理办理程序引导来访人依法逐级走访的办法》', en: 'Measures for Visits Level by Level' },
    short: { zh: '逐级走访办法', en: 'level-by-level measures' },
    from: '2014-05-01',
    sure: 'L',
  },
  reception: {
    name: { zh: '《接待群众来访工作规则》', en: 'Rules for Receiving Visitors' },
    short: { zh: '接访规则', en: 'reception rules' },
    sure: 'L',
  },
  hearing: {
    name: { zh: '《关于开展信访事项听证工作的指导意见》', en: 'Guidance on Hearings in Petition Matters' },
    short: { zh: '听证指导意见', en: 'hearing guidance' },
    sure: 'L',
  },
  lawyers: {
    name: { zh: '《关于深入开展律师参与信访工作的意见》', en: 'Opinions on Lawyers in Petition Work' },
    short: { zh: '律师参与意见', en: 'opinions on lawyers' },
    from: '2016-12-16',
    sure: 'M',
  },
  mediation: {
    name: { zh: '《人民调解法》', en: "People's Mediation Law" },
    short: { zh: '人民调解法', en: 'Mediation Law' },
    from: '2011-01-01',
    sure: 'H',
  },
  'mediation-liaison': {
    name: { zh: '《关于进一步深化人民调解参与信访工作对接推进信访工作法治化的意见》', en: 'Opinions on Mediation in Petition Work' },
    short: { zh: '访调对接意见', en: 'liaison opinions' },
    sure: 'M',
  },
  'major-decisions': {
    name: { zh: '《重大行政决策程序暂行条例》', en: 'Interim Regulations on Major Administrative Decisions' },
    short: { zh: '重大决策条例', en: 'major-decision regulations' },
    from: '2019-09-01',
    sure: 'H',
  },
  'rule-of-law': {
    name: { zh: '《法治政府建设与责任落实督察工作规定》', en: 'Provisions on Inspecting Rule-of-Law Government' },
    short: { zh: '法治督察规定', en: 'rule-of-law provisions' },
    from: '2019-04-15',
    sure: 'M',
  },
  'first-responsible': {
    name: {
      zh: '《党政主要负责人履行推进法治建设第一责任人职责规定》',
      en: 'Provisions on the First Person Responsible for the Rule of Law',
    },
    short: { zh: '第一责任人规定', en: 'first-responsible provisions' },
    sure: 'M',
  },
  responsibility: {
    name: { zh: '《信访工作责任制实施办法》', en: 'Measures on Responsibility for Petition Work' },
    short: { zh: '责任制办法', en: 'responsibility measures' },
    from: '2016-10-08',
    sure: 'M',
  },
  'civil-code': { name: { zh: '《民法典》', en: 'Civil Code' }, short: { zh: '民法典', en: 'Civil Code' }, from: '2021-01-01', sure: 'H' },
  archives: { name: { zh: '《档案法》', en: 'Archives Law' }, short: { zh: '档案法', en: 'Archives Law' }, from: '2021-01-01', sure: 'H' },
  privacy: {
    name: { zh: '《个人信息保护法》', en: 'Personal Information Protection Law' },
    short: { zh: '个人信息保护法', en: 'Personal Information Law' },
    from: '2021-11-01',
    sure: 'H',
  },
  local: { name: { zh: '本机关规定', en: "the office's own rule" }, short: { zh: '本机关规定', en: 'own rule' }, sure: 'L' },
}
