import type { Topic } from './topic.ts'

export const party: readonly Topic[] = [
  {
    category: '1501',
    unit: 'zuzhi',
    purpose: 'suggestion',
    route: 'petition',
    weight: 0.3,
    patterns: [
      {
        subject: '社区党员活动建议改到周末',
        route: 'suggestion',
        tell: [
          '我是{community}老党员，{age}岁，社区活动总安排在工作日上午，[年轻党员来不了|都是我们几个]，活动[走形式拍照|念文件]。',
          '建议[周末一次、实在服务|结对帮助困难户]，大家更愿意来。',
        ],
        ask: ['调整活动时间和内容'],
      },
      {
        subject: '流动党员转组织关系被卡',
        purpose: 'request',
        route: 'party',
        tell: [
          '我从{firm:tech}离职，关系挂在{community}，{date}转往外地，[系统里说支部不存在|材料盖章要三级]，来回{times}次，党费都没处交。',
        ],
        ask: ['办理组织关系转接'],
      },
    ],
    found: ['经与{community}党组织核实，<活动以集中学习为主|转接流程因系统升级延迟>。'],
    law: [['《中国共产党党员教育管理工作条例》的有关规定', '党组织应当按照规定开展组织生活，及时办理党员组织关系转接']],
    done: ['a: 已调整每季度至少两次周末活动。', 'b: 已办结组织关系转接。'],
    explained: ['a: 活动安排由支部党员大会讨论，意见已转交并列入议题。'],
    declined: ['a: 信访人要求由上级直接变更支部安排，不符合组织程序。'],
  },
  {
    category: '1502',
    unit: 'zuzhi',
    purpose: 'suggestion',
    route: 'suggestion',
    weight: 0.2,
    patterns: [
      {
        subject: '公众号报道名字写错',
        purpose: 'request',
        route: 'petition',
        tell: ['{date}区里公众号写{community}好人好事，把“{surname}师傅”写成别人，[照片也用错|单位也不对]，大家[看得懵|以为抢功]。'],
        ask: ['更正报道'],
      },
    ],
    found: ['经核对原稿，[人名录入错误|图片配错]。'],
    law: [['互联网新闻信息服务管理的有关规定', '应当准确、客观，发现错误及时更正']],
    done: ['已更正并致歉。'],
    explained: ['已建立三审校对，感谢监督。'],
    declined: ['稿件内容经当事人确认无误，暂不修改。'],
  },
  {
    category: '1503',
    unit: 'zhengfa',
    purpose: 'appeal',
    weight: 0.2,
    patterns: [
      {
        subject: '清真食堂改建希望沟通',
        tell: [
          '{community}菜市场里清真摊位[改造后和普通摊位混在一起|取消了单独水池]，{heads}户少数民族居民[做饭不方便|希望尊重习惯]。',
          '跟市场方说，[说统一规划|等下次改]。',
        ],
        ask: ['恢复单独摊位和设施'],
      },
    ],
    found: ['经现场走访，改造方案确未考虑专区。'],
    law: [['《城市民族工作条例》的有关规定', '应当照顾清真饮食习惯，合理设置服务网点']],
    done: ['已单列摊位和独立水槽。'],
    explained: ['专区设置已纳入改造第二批，先行提供临时摊位。'],
    declined: ['该市场不具备独立给排水条件，已协调相邻网点服务。'],
  },
  {
    category: '1504',
    unit: 'zhengfa',
    purpose: 'request',
    weight: 0.9,
    patterns: [
      {
        subject: '政务大厅午休窗口没人办',
        unit: 'fagai',
        tell: [
          '{date}{noon}到区政务大厅办[营业执照|社保卡]，牌子写“午间不打烊”，[{n}个窗口只有一个有人|说系统培训]，等到下午又让[重新取号|回去下载表格]。',
          '请了半天假白跑，[一遍遍让复印|志愿者说不清楚]。',
        ],
        ask: ['落实午间值班和一次告知'],
      },
      {
        subject: '表扬窗口小{surname}同志',
        size: 'line',
        unit: 'street',
        purpose: 'other',
        route: 'simple',
        tell: [
          '{date}我到{community}服务站办[老年卡|医保]，工作人员{surname}某[自己掏钱复印|下班了还等我]，态度[没话说|比亲闺女还亲]，希望表扬。',
        ],
        ask: ['予以表扬'],
      },
    ],
    found: ['a: 经调取窗口监控，当日[午间值守人员临时离岗|首次告知不清]，属实。'],
    law: [
      ['a: 《优化营商环境条例》的有关规定', '政务服务应当做到一次告知、限时办结'],
      ['b: 《信访工作条例》第三条', '坚持人民至上，改进作风、更好地服务群众'],
    ],
    done: ['a: 已对值班缺位人员通报，并补充午间窗口。', 'b: 已在大厅公布表扬名单。'],
    explained: ['a: 午间办理限高频事项，其他可预约，已完善告示牌。'],
    declined: ['a: 监控显示该时段有人值守，材料不齐系信访人未带原件，已当场提供清单。'],
  },
  {
    category: '1505',
    unit: 'zuzhi',
    weight: 0.2,
    patterns: [
      {
        subject: '困难职工慰问金没有名单',
        unit: 'zuzhi',
        tell: [
          '我是{firm:factory}的困难职工，[丈夫去世|爱人重病]，去年慰问没有通知我，名单[没公示|都是同一批人]，厂里工会说[报上去了|指标少]。',
        ],
        ask: ['核实困难职工帮扶'],
      },
    ],
    found: ['经与工会核对档案，信访人[已建档但未发放|材料过期]。'],
    law: [['《工会法》的有关规定', '工会维护职工合法权益，帮助困难职工']],
    done: ['已补发慰问金，并建立帮扶档案。'],
    explained: ['需更新家庭收入证明，工会协助办理。'],
    declined: ['家庭收入超过帮扶标准，不符合条件。'],
  },
]
