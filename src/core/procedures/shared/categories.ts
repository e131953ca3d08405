import type { Label } from '../../law/label.ts'

interface Category {
  readonly code: string
  readonly label: Label
  readonly children: readonly { readonly code: string; readonly label: Label }[]
}

/** What petitions are about (信访内容分类), in two levels. The codes are this system's own: the national code book is not public. */
export const categories = [
  {
    code: '0100',
    label: { zh: '农村农业', en: 'Agriculture and rural affairs' },
    children: [
      { code: '0101', label: { zh: '土地承包经营', en: 'Contracted farmland' } },
      { code: '0102', label: { zh: '村务管理', en: 'Village affairs' } },
      { code: '0103', label: { zh: '惠农补贴', en: 'Farm subsidies' } },
      { code: '0104', label: { zh: '农资农技', en: 'Farm supplies and techniques' } },
      { code: '0105', label: { zh: '动物防疫', en: 'Animal disease control' } },
      { code: '0106', label: { zh: '林业管理', en: 'Forestry' } },
      { code: '0107', label: { zh: '农田水利', en: 'Irrigation and drainage of farmland' } },
      { code: '0108', label: { zh: '水库移民', en: 'Reservoir resettlement' } },
      { code: '0109', label: { zh: '乡村建设', en: 'Rural construction' } },
      { code: '0199', label: { zh: '其他农村农业', en: 'Other rural affairs' } },
    ],
  },
  {
    code: '0200',
    label: { zh: '自然资源', en: 'Natural resources' },
    children: [
      { code: '0201', label: { zh: '土地征收', en: 'Land acquisition' } },
      { code: '0202', label: { zh: '土地管理', en: 'Land administration' } },
      { code: '0203', label: { zh: '宅基地', en: 'Rural homesteads' } },
      { code: '0204', label: { zh: '不动产登记', en: 'Real estate registration' } },
      { code: '0205', label: { zh: '矿产资源', en: 'Mineral resources' } },
      { code: '0299', label: { zh: '其他自然资源', en: 'Other natural resources' } },
    ],
  },
  {
    code: '0300',
    label: { zh: '城乡建设', en: 'Urban and rural construction' },
    children: [
      { code: '0301', label: { zh: '商品房交易', en: 'Sale of new housing' } },
      { code: '0302', label: { zh: '房屋质量', en: 'Building quality' } },
      { code: '0303', label: { zh: '物业管理', en: 'Property management' } },
      { code: '0304', label: { zh: '住房保障', en: 'Public housing' } },
      { code: '0305', label: { zh: '房屋征收与补偿', en: 'Expropriation of housing and compensation' } },
      { code: '0306', label: { zh: '城乡规划', en: 'Urban and rural planning' } },
      { code: '0307', label: { zh: '违法建设', en: 'Unauthorised building' } },
      { code: '0308', label: { zh: '市政设施', en: 'Municipal facilities' } },
      { code: '0309', label: { zh: '供水供气供热', en: 'Water, gas and heating' } },
      { code: '0310', label: { zh: '市容环境', en: 'Street order and cleanliness' } },
      { code: '0311', label: { zh: '园林绿化', en: 'Parks and greenery' } },
      { code: '0312', label: { zh: '老旧小区改造', en: 'Renewal of old estates' } },
      { code: '0313', label: { zh: '建筑市场', en: 'Construction market' } },
      { code: '0314', label: { zh: '住房公积金', en: 'Housing provident fund' } },
      { code: '0399', label: { zh: '其他城乡建设', en: 'Other construction matters' } },
    ],
  },
  {
    code: '0400',
    label: { zh: '劳动和社会保障', en: 'Labour and social security' },
    children: [
      { code: '0401', label: { zh: '工资报酬', en: 'Wages' } },
      { code: '0402', label: { zh: '劳动关系', en: 'Employment relations' } },
      { code: '0403', label: { zh: '劳动保护', en: 'Labour protection' } },
      { code: '0404', label: { zh: '就业培训', en: 'Employment and training' } },
      { code: '0405', label: { zh: '社会保险', en: 'Social insurance' } },
      { code: '0406', label: { zh: '医疗保障', en: 'Medical insurance' } },
      { code: '0407', label: { zh: '工伤待遇', en: 'Work injury benefits' } },
      { code: '0408', label: { zh: '退休待遇', en: 'Retirement benefits' } },
      { code: '0499', label: { zh: '其他劳动保障', en: 'Other labour matters' } },
    ],
  },
  {
    code: '0500',
    label: { zh: '卫生健康', en: 'Health' },
    children: [
      { code: '0501', label: { zh: '医患纠纷', en: 'Disputes with hospitals' } },
      { code: '0502', label: { zh: '医政监管', en: 'Supervision of medical services' } },
      { code: '0503', label: { zh: '公共卫生', en: 'Public health' } },
      { code: '0504', label: { zh: '人口家庭', en: 'Family planning and childcare' } },
      { code: '0599', label: { zh: '其他卫生健康', en: 'Other health matters' } },
    ],
  },
  {
    code: '0600',
    label: { zh: '教育', en: 'Education' },
    children: [
      { code: '0601', label: { zh: '招生入学', en: 'School admission' } },
      { code: '0602', label: { zh: '教育收费', en: 'School fees' } },
      { code: '0603', label: { zh: '校外培训', en: 'Private tutoring' } },
      { code: '0604', label: { zh: '教师待遇', en: "Teachers' pay and posts" } },
      { code: '0605', label: { zh: '学校管理', en: 'School administration' } },
      { code: '0699', label: { zh: '其他教育', en: 'Other education matters' } },
    ],
  },
  {
    code: '0700',
    label: { zh: '文化体育旅游', en: 'Culture, sport and tourism' },
    children: [
      { code: '0701', label: { zh: '公共文化', en: 'Public culture' } },
      { code: '0702', label: { zh: '体育健身', en: 'Sport and fitness' } },
      { code: '0703', label: { zh: '文物保护', en: 'Heritage protection' } },
      { code: '0704', label: { zh: '旅游服务', en: 'Tourist services' } },
      { code: '0799', label: { zh: '其他文体旅游', en: 'Other culture, sport and tourism' } },
    ],
  },
  {
    code: '0800',
    label: { zh: '民政与应急', en: 'Civil affairs and emergencies' },
    children: [
      { code: '0801', label: { zh: '社会救助', en: 'Social assistance' } },
      { code: '0802', label: { zh: '养老服务', en: 'Care of the elderly' } },
      { code: '0803', label: { zh: '残疾人服务', en: 'Services for disabled people' } },
      { code: '0804', label: { zh: '基层治理', en: 'Grass-roots governance' } },
      { code: '0805', label: { zh: '殡葬管理', en: 'Funeral services' } },
      { code: '0806', label: { zh: '区划地名', en: 'Boundaries and place names' } },
      { code: '0807', label: { zh: '退役军人事务', en: "Veterans' affairs" } },
      { code: '0808', label: { zh: '安全生产', en: 'Work safety' } },
      { code: '0809', label: { zh: '消防与救灾', en: 'Fire safety and disaster relief' } },
      { code: '0899', label: { zh: '其他民政应急', en: 'Other civil affairs' } },
    ],
  },
  {
    code: '0900',
    label: { zh: '政法', en: 'Law and order' },
    children: [
      { code: '0901', label: { zh: '诉讼与执行', en: 'Litigation and enforcement' } },
      { code: '0902', label: { zh: '案件侦办', en: 'Criminal investigation' } },
      { code: '0903', label: { zh: '社会治安', en: 'Public order' } },
      { code: '0904', label: { zh: '户籍证件', en: 'Household registration and identity papers' } },
      { code: '0905', label: { zh: '道路交通安全', en: 'Road traffic safety' } },
      { code: '0906', label: { zh: '法律服务', en: 'Legal services' } },
      { code: '0907', label: { zh: '行政复议', en: 'Administrative reconsideration' } },
      { code: '0908', label: { zh: '政府信息公开', en: 'Access to government information' } },
      { code: '0999', label: { zh: '其他政法', en: 'Other legal matters' } },
    ],
  },
  {
    code: '1000',
    label: { zh: '经济管理', en: 'Economy and market' },
    children: [
      { code: '1001', label: { zh: '消费维权', en: 'Consumer protection' } },
      { code: '1002', label: { zh: '食品药品', en: 'Food and medicine' } },
      { code: '1003', label: { zh: '价格收费', en: 'Prices and charges' } },
      { code: '1004', label: { zh: '特种设备', en: 'Lifts and special equipment' } },
      { code: '1005', label: { zh: '财税金融', en: 'Finance and taxation' } },
      { code: '1006', label: { zh: '非法集资', en: 'Illegal fundraising' } },
      { code: '1007', label: { zh: '国企改制与破产', en: 'State enterprises and bankruptcy' } },
      { code: '1008', label: { zh: '能源管理', en: 'Energy' } },
      { code: '1009', label: { zh: '企业账款', en: 'Payments owed to enterprises' } },
      { code: '1099', label: { zh: '其他经济管理', en: 'Other economic matters' } },
    ],
  },
  {
    code: '1100',
    label: { zh: '交通运输', en: 'Transport' },
    children: [
      { code: '1101', label: { zh: '公路建设养护', en: 'Road building and upkeep' } },
      { code: '1102', label: { zh: '公交客运', en: 'Buses and passenger transport' } },
      { code: '1103', label: { zh: '出租网约车', en: 'Taxis and ride hailing' } },
      { code: '1104', label: { zh: '停车管理', en: 'Parking' } },
      { code: '1105', label: { zh: '邮政快递', en: 'Post and parcels' } },
      { code: '1199', label: { zh: '其他交通运输', en: 'Other transport matters' } },
    ],
  },
  {
    code: '1200',
    label: { zh: '商贸流通', en: 'Commerce' },
    children: [
      { code: '1201', label: { zh: '预付消费', en: 'Prepaid consumption' } },
      { code: '1202', label: { zh: '市场摊位', en: 'Markets and stalls' } },
      { code: '1203', label: { zh: '特许加盟', en: 'Franchising' } },
      { code: '1299', label: { zh: '其他商贸', en: 'Other commerce' } },
    ],
  },
  {
    code: '1300',
    label: { zh: '科技与信息产业', en: 'Technology and telecommunications' },
    children: [
      { code: '1301', label: { zh: '电信服务', en: 'Telecommunications services' } },
      { code: '1302', label: { zh: '政务信息化', en: 'Online government services' } },
      { code: '1303', label: { zh: '个人信息保护', en: 'Protection of personal information' } },
      { code: '1304', label: { zh: '知识产权', en: 'Intellectual property' } },
      { code: '1399', label: { zh: '其他科技信息', en: 'Other technology matters' } },
    ],
  },
  {
    code: '1400',
    label: { zh: '生态环境', en: 'Environment' },
    children: [
      { code: '1401', label: { zh: '噪声污染', en: 'Noise' } },
      { code: '1402', label: { zh: '大气污染', en: 'Air pollution' } },
      { code: '1403', label: { zh: '水污染', en: 'Water pollution' } },
      { code: '1404', label: { zh: '固体废物', en: 'Waste' } },
      { code: '1405', label: { zh: '野生动植物', en: 'Wildlife' } },
      { code: '1499', label: { zh: '其他生态环境', en: 'Other environmental matters' } },
    ],
  },
  {
    code: '1500',
    label: { zh: '党务政务', en: 'Party and government affairs' },
    children: [
      { code: '1501', label: { zh: '基层党建', en: 'Party work at the grass roots' } },
      { code: '1502', label: { zh: '宣传舆论', en: 'Publicity' } },
      { code: '1503', label: { zh: '民族宗教', en: 'Ethnic and religious affairs' } },
      { code: '1504', label: { zh: '政务服务', en: 'Public service counters' } },
      { code: '1505', label: { zh: '群众团体', en: 'Mass organisations' } },
      { code: '1599', label: { zh: '其他党务政务', en: 'Other party and government affairs' } },
    ],
  },
  {
    code: '1600',
    label: { zh: '组织人事', en: 'Personnel' },
    children: [
      { code: '1601', label: { zh: '招录聘用', en: 'Recruitment' } },
      { code: '1602', label: { zh: '编制职称', en: 'Posts and professional titles' } },
      { code: '1603', label: { zh: '人事档案', en: 'Personnel files' } },
      { code: '1604', label: { zh: '机构改革', en: 'Institutional reform' } },
      { code: '1699', label: { zh: '其他组织人事', en: 'Other personnel matters' } },
    ],
  },
  {
    code: '1700',
    label: { zh: '纪检监察', en: 'Discipline and supervision' },
    children: [
      { code: '1701', label: { zh: '贪污贿赂', en: 'Embezzlement and bribery' } },
      { code: '1702', label: { zh: '滥用职权', en: 'Abuse of power' } },
      { code: '1703', label: { zh: '失职渎职', en: 'Dereliction of duty' } },
      { code: '1704', label: { zh: '干部作风', en: 'Conduct of officials' } },
      { code: '1705', label: { zh: '村居干部问题', en: 'Conduct of village and community officials' } },
      { code: '1799', label: { zh: '其他纪检监察', en: 'Other matters of discipline' } },
    ],
  },
  {
    code: '1800',
    label: { zh: '其他', en: 'Other' },
    children: [
      { code: '1801', label: { zh: '历史遗留问题', en: 'Legacy issues' } },
      { code: '1802', label: { zh: '表扬感谢', en: 'Thanks and praise' } },
      { code: '1899', label: { zh: '其他事项', en: 'Other matters' } },
    ],
  },
] as const satisfies readonly Category[]

/** A top-level code such as `0400`. */
export type TopCategory = (typeof categories)[number]['code']
/** A second-level code such as `0401`. A petition carries one of these. */
export type CategoryCode = (typeof categories)[number]['children'][number]['code']

const children: readonly { readonly code: CategoryCode; readonly label: Label }[] = categories.flatMap<{
  code: CategoryCode
  label: Label
}>(top => top.children)

/** Every second-level code, in order. */
export const categoryCodes: readonly CategoryCode[] = children.map(child => child.code)

export const isCategory = (code: string): code is CategoryCode => children.some(child => child.code === code)

/** The top-level code of a second-level one. */
export function topOf(code: CategoryCode): TopCategory {
  for (const top of categories) if (top.children.some(child => child.code === code)) return top.code
  throw new RangeError(`${code} stands under no top category`)
}
