import { staffMember } from './unit.ts'

/** The petition office itself, and those who work with it: leaders, reviewers, mediators, lawyers, discipline. */
export const officeStaff = [
  staffMember('zhou-min 周敏', 'xinfang', 'reception'),
  staffMember('tang-yuqing 唐雨晴', 'xinfang', 'reception'),
  staffMember('he-jianping 何建平', 'xinfang', 'triage'),
  staffMember('shao-wen 邵雯', 'xinfang', 'triage'),
  staffMember('lu-weiguo 陆卫国', 'xinfang', 'director', 'unit-lead'),
  staffMember('gu-chunyan 顾春燕', 'xinfang', 'handler'),
  staffMember('qiu-zhiyuan 邱志远', 'xinfang', 'supervisor'),
  staffMember('meng-fanrui 孟凡锐', 'xinfang', 'supervisor'),
  staffMember('xia-jing 夏静', 'xinfang', 'secretary'),
  staffMember('kang-bo 康博', 'xinfang', 'chair'),
  staffMember('wu-guilan 吴桂兰', 'xinfang', 'mediator'),
  staffMember('tao-shunli 陶顺利', 'xinfang', 'mediator'),
  staffMember('fang-ruoxi 方若溪', 'xinfang', 'lawyer'),
  staffMember('cui-yang 崔洋', 'xinfang', 'admin'),
  // For bodies above the district, which have nobody here: two decide a review, two others a re-review.
  staffMember('yu-zhongheng 俞中衡', 'xinfang', 'reviewer'),
  staffMember('hang-shuyi 杭书怡', 'xinfang', 'reviewer'),
  staffMember('mu-qingyuan 穆清源', 'xinfang', 'reviewer'),
  staffMember('ning-ruyun 宁如云', 'xinfang', 'reviewer'),
  staffMember('bai-xueqin 白雪琴', 'qu-zhengfu', 'auditor'),
  staffMember('qin-haiming 秦海明', 'qu-zhengfu', 'leader'),
  staffMember('yan-suhua 严素华', 'qu-zhengfu', 'leader'),
  staffMember('ji-wenbin 季文斌', 'qu-zhengfu', 'reviewer', 'handler'),
  staffMember('ouyang-lan 欧阳岚', 'qu-zhengfu', 'reviewer', 'unit-lead'),
  staffMember('duan-hongtao 段洪涛', 'qu-wei', 'reviewer', 'unit-lead'),
  staffMember('ge-xiaoman 葛小满', 'qu-wei', 'reviewer', 'handler'),
  staffMember('nie-zhengyi 聂正毅', 'jiwei', 'discipline'),
  staffMember('shen-qiuyue 沈秋月', 'jiwei', 'discipline'),
]
