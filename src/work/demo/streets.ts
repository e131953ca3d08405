import type { CategoryCode } from '#core/procedures/shared/categories.ts'

const streetDuties: readonly CategoryCode[] = ['0804', '1801', '1899']

const street = <const I extends string>(id: I, zh: string, en: string) => ({
  id,
  kind: 'street' as const,
  superior: 'qu-zhengfu' as const,
  duties: streetDuties,
  name: { zh: `青禾区${zh}街道办事处`, en: `${en} Street Office, Qinghe District` },
  short: { zh: `${zh}街道`, en: `${en} Street` },
})

/** The 8 street offices. A street answers for what happens in its communities unless a department does. */
export const streets = [
  street('yundu', '云渡', 'Yundu'),
  street('liuting', '柳汀', 'Liuting'),
  street('mailong', '麦垄', 'Mailong'),
  street('zhenshi', '枕石', 'Zhenshi'),
  street('jujing', '橘井', 'Jujing'),
  street('tinglan', '听澜', 'Tinglan'),
  street('yanping', '雁坪', 'Yanping'),
  street('zhuxu', '竹墟', 'Zhuxu'),
]

const community = <const I extends string, const S extends (typeof streets)[number]['id']>(id: I, parent: S, zh: string, en: string) => ({
  id,
  kind: 'community' as const,
  parent,
  superior: parent,
  duties: [],
  name: { zh: `青禾区${zh}社区居民委员会`, en: `${en} Residents’ Committee, Qinghe District` },
  short: { zh: `${zh}社区`, en: `${en} Community` },
})

/** The 24 communities, three under each street. */
export const communities = [
  community('yundu-dukou', 'yundu', '渡口', 'Dukou'),
  community('yundu-qingan', 'yundu', '晴岸', 'Qing’an'),
  community('yundu-fangji', 'yundu', '纺机', 'Fangji'),
  community('liuting-shuyuan', 'liuting', '旧书院', 'Jiushuyuan'),
  community('liuting-tingdong', 'liuting', '汀东', 'Tingdong'),
  community('liuting-xinqiaotou', 'liuting', '新桥头', 'Xinqiaotou'),
  community('mailong-shangtang', 'mailong', '上塘', 'Shangtang'),
  community('mailong-mopan', 'mailong', '磨盘', 'Mopan'),
  community('mailong-liangchang', 'mailong', '晾场', 'Liangchang'),
  community('zhenshi-shiping', 'zhenshi', '石屏', 'Shiping'),
  community('zhenshi-caishi', 'zhenshi', '采石', 'Caishi'),
  community('zhenshi-xiwan', 'zhenshi', '溪湾', 'Xiwan'),
  community('jujing-yaoshi', 'jujing', '药市', 'Yaoshi'),
  community('jujing-shuanghuai', 'jujing', '双槐', 'Shuanghuai'),
  community('jujing-gulou', 'jujing', '旧钟楼', 'Jiuzhonglou'),
  community('tinglan-yuehe', 'tinglan', '月河', 'Yuehe'),
  community('tinglan-xinggang', 'tinglan', '星港', 'Xinggang'),
  community('tinglan-wangchao', 'tinglan', '望潮', 'Wangchao'),
  community('yanping-luoxia', 'yanping', '落霞', 'Luoxia'),
  community('yanping-gaolong', 'yanping', '高垄', 'Gaolong'),
  community('yanping-zhuanchang', 'yanping', '砖厂', 'Zhuanchang'),
  community('zhuxu-sunchong', 'zhuxu', '笋冲', 'Sunchong'),
  community('zhuxu-wayao', 'zhuxu', '瓦窑', 'Wayao'),
  community('zhuxu-chapeng', 'zhuxu', '茶棚', 'Chapeng'),
]
