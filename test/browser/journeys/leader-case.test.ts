import { choose, pick, shows } from '../desk.ts'
import { opens, path } from './opening.ts'
import { journey, write, writeDay } from './stage.ts'
import { sorted } from './way.ts'

// 领导包案、上级交办 (articles 14, 18): a hard matter is in a named leader's charge until it is solved and somebody has looked at the
// proof; what a body above hands down is reported back to it.

const j = await journey('2026-03-02')
const { stage } = j
const it = { petition: '', case: '' }

stage(
  'the matter becomes a leader’s case: plan, visit, report that the leader signs, an end that the supervision desk has looked at',
  async () => {
    it.petition =
      (
        await sorted(j, await j.files({ subject: '三栋楼供暖不足', text: '室温不到十六度。' }), [
          { subject: '渡口社区供暖', demands: ['恢复供暖'] },
        ])
      )[0] ?? ''
    const lu = await j.desk('lu-weiguo')
    const qin = await j.desk('qin-haiming')
    const xia = await j.desk('xia-jing')
    await opens(lu, 'leader-cases', '确定包案', async form => {
      await write(form, '标题', '渡口社区历年供暖')
      await choose(form, '包案领导', '秦海明')
      await choose(form, '责任单位', '住建')
      await pick(form, '历史遗留')
      await writeDay(form, '化解期限', '2026-06-30')
      await choose(form, '包案的信访事项', '渡口社区供暖')
    })
    it.case = path(lu)
    await qin.go(it.case)
    await qin.take('确定化解方案', form => write(form, '化解方案', '更换主管道，分三步实施。'))
    await qin.take('登记走访约访', async form => {
      await pick(form, '现场调度')
      await write(form, '了解的情况和商定的意见', '与施工单位商定工期。')
    })
    await qin.stands('最迟 2026年6月30日', '化解')
    await xia.go(it.case)
    await xia.take('拟稿化解报告', async form => {
      await pick(form, '已化解')
      await write(form, '化解报告', '主管道已更换。')
      await write(form, '化解或者依法办结的凭证', '竣工验收单')
    })
    await qin.go(it.case)
    await qin.take('签发化解报告')
    const supervisor = await j.desk('qiu-zhiyuan')
    await supervisor.go(it.case)
    await supervisor.take('评查销案', form => write(form, '评查情况', '凭证齐全。'))
    await shows(supervisor.page.locator('.standing'), '已化解')
    await supervisor.go(it.petition)
    await shows(supervisor.page.locator('.linked'), '渡口社区历年供暖')
  },
)

stage('a case from above goes to the unit with an earlier day, and is reported back over a signature', async () => {
  const he = await j.desk('he-jianping')
  const xu = await j.desk('xu-kaili')
  const feng = await j.desk('feng-guodong')
  const lu = await j.desk('lu-weiguo')
  await opens(he, 'cases-from-above', '登记上级交办', async form => {
    await write(form, '标题', '供暖问题专项交办')
    await choose(form, '交办机关', '市信访部门')
    await write(form, '交办文号', '市信交〔2026〕12号')
    await writeDay(form, '收到日', '2026-03-02')
    await writeDay(form, '上级要求的反馈期限', '2026-04-30')
    await write(form, '交办要求', '查明情况，依法处理。')
    await choose(form, '对应的信访事项', '渡口社区供暖')
  })
  const above = path(he)
  await he.stands('青禾区信访办公室', '最迟 2026年3月4日')
  await he.take('转责任单位办理', async form => {
    await choose(form, '责任单位', '住建')
    await writeDay(form, '单位报告期限', '2026-04-15')
  })
  await he.stands('青禾区住房和城乡建设委员会', '最迟 2026年4月15日')
  await xu.go(above)
  await xu.take('拟稿报告办理情况', form => write(form, '办理情况和结果', '已恢复供暖。'))
  await feng.go(above)
  await feng.take('签发报告办理情况')
  await he.go(above)
  await he.take('拟稿反馈上级', async form => {
    await write(form, '反馈报告', '事项已办结，情况报告如下。')
    await form.getByLabel('反馈文号').fill('青信报〔2026〕8号')
  })
  await lu.go(above)
  await lu.take('签发反馈上级')
  await shows(lu.page.locator('.standing'), '已反馈')
})
