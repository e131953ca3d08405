import type { Label } from '#core/law/label.ts'
import type { CategoryCode, TopCategory } from '#core/procedures/shared/categories.ts'

const department = <const I extends string, const S extends string>(
  id: I, superior: S, name: Label, short: Label, ...duties: (TopCategory | CategoryCode)[]
) => ({ id, kind: 'department' as const, superior, name: { zh: `青禾区${name.zh}`, en: `Qinghe District ${name.en}` }, short, duties })

/** The 22 departments of Qinghe. Those led by their line of command have their review decided by the city's bureau, the others by the district. */
export const departments = [
  department('renshe', 'shi-renshe', { zh: '人力资源和社会保障局', en: 'Human Resources and Social Security Bureau' },
    { zh: '区人社局', en: 'HR and Social Security' }, '0400', '1601', '1602', '1603', '1699'),
  department('zhujian', 'qu-zhengfu', { zh: '住房和城乡建设委员会', en: 'Housing and Urban-Rural Development Commission' },
    { zh: '区住建委', en: 'Housing and Construction' }, '0300'),
  department('chengguan', 'qu-zhengfu', { zh: '城市管理局', en: 'Urban Management Bureau' },
    { zh: '区城管局', en: 'Urban Management' }, '0307', '0308', '0310', '0311'),
  department('jiaoyu', 'qu-zhengfu', { zh: '教育局', en: 'Education Bureau' },
    { zh: '区教育局', en: 'Education' }, '0600'),
  department('weijian', 'qu-zhengfu', { zh: '卫生健康委员会', en: 'Health Commission' },
    { zh: '区卫健委', en: 'Health' }, '0500'),
  department('minzheng', 'qu-zhengfu', { zh: '民政局', en: 'Civil Affairs Bureau' },
    { zh: '区民政局', en: 'Civil Affairs' }, '0801', '0802', '0803', '0804', '0805', '0806', '0899'),
  department('ziran', 'shi-ziran', { zh: '规划和自然资源分局', en: 'Planning and Natural Resources Branch Bureau' },
    { zh: '区规自分局', en: 'Planning and Resources' }, '0200', '0106', '0306'),
  department('huanjing', 'shi-huanjing', { zh: '生态环境分局', en: 'Ecology and Environment Branch Bureau' },
    { zh: '区生态环境分局', en: 'Environment' }, '1400'),
  department('nongye', 'qu-zhengfu', { zh: '农业农村局', en: 'Agriculture and Rural Affairs Bureau' },
    { zh: '区农业农村局', en: 'Agriculture' }, '0100'),
  department('jiaotong', 'qu-zhengfu', { zh: '交通运输局', en: 'Transport Bureau' },
    { zh: '区交通局', en: 'Transport' }, '1100'),
  department('shichang', 'qu-zhengfu', { zh: '市场监督管理局', en: 'Market Regulation Bureau' },
    { zh: '区市场监管局', en: 'Market Regulation' }, '1001', '1002', '1003', '1004', '1201', '1304'),
  department('gongan', 'shi-gongan', { zh: '公安分局', en: 'Public Security Branch Bureau' },
    { zh: '区公安分局', en: 'Public Security' }, '0902', '0903', '0904', '0905', '1006', '1303'),
  department('sifa', 'qu-zhengfu', { zh: '司法局', en: 'Justice Bureau' },
    { zh: '区司法局', en: 'Justice' }, '0906', '0907', '0908'),
  department('tuiyi', 'qu-zhengfu', { zh: '退役军人事务局', en: 'Veterans Affairs Bureau' },
    { zh: '区退役军人局', en: 'Veterans Affairs' }, '0807'),
  department('yibao', 'qu-zhengfu', { zh: '医疗保障局', en: 'Healthcare Security Bureau' },
    { zh: '区医保局', en: 'Medical Insurance' }, '0406'),
  department('wenlv', 'qu-zhengfu', { zh: '文化和旅游局', en: 'Culture and Tourism Bureau' },
    { zh: '区文旅局', en: 'Culture and Tourism' }, '0700'),
  department('shuiwu', 'qu-zhengfu', { zh: '水务局', en: 'Water Affairs Bureau' },
    { zh: '区水务局', en: 'Water Affairs' }, '0107', '0108', '0309'),
  department('yingji', 'qu-zhengfu', { zh: '应急管理局', en: 'Emergency Management Bureau' },
    { zh: '区应急局', en: 'Emergency Management' }, '0808', '0809'),
  department('fagai', 'qu-zhengfu', { zh: '发展改革和经济商务局', en: 'Development, Economy and Commerce Bureau' },
    { zh: '区发改经商局', en: 'Development and Commerce' }, '1005', '1007', '1008', '1009', '1099', '1202', '1203', '1299', '1301', '1302', '1399'),
  department('zhengfa', 'qu-wei', { zh: '委政法委员会', en: 'Political and Legal Affairs Committee' },
    { zh: '区政法委', en: 'Political and Legal Affairs' }, '0901', '0999'),
  department('zuzhi', 'qu-wei', { zh: '委组织部', en: 'Organisation Department' },
    { zh: '区组织部', en: 'Organisation' }, '1500', '1600'),
  department('jiwei', 'shi-jiwei', { zh: '纪委监委', en: 'Discipline and Supervision Commission' },
    { zh: '区纪委监委', en: 'Discipline and Supervision' }, '1700'),
]
