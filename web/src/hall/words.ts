import type { Label } from '../api/types.ts'

const l = (zh: string, en: string): Label => ({ zh, en })

/** The words of the reception hall. What people come for is declared with the ticket. */
export const hallWords = {
  title: l('窗口叫号', 'Window'),
  window: l('本窗口号', 'This window'),
  serves: l('本窗口办理（不选为全部）', 'What is served here (none chosen: everything)'),
  next: l('叫下一位', 'Call the next'),
  served: l('办理完毕', 'Served'),
  again: l('再叫一次', 'Call again'),
  missed: l('过号', 'Not there'),
  register: l('登记来访', 'Register the visit'),
  keys: l('按 1 叫下一位，按 2 办理完毕', 'Press 1 to call the next, 2 when served'),
  now: l('正在办理', 'At this window'),
  nobody: l('窗口空闲', 'The window is free'),
  waiting: (n: number): Label => l(`等候 ${n} 人`, `${n} waiting`),
  empty: l('现在没有人等候。', 'Nobody is waiting.'),
  passedOver: l('过号的（当天可以重新叫）', 'Not there when called; may be called again today'),
  callThis: l('叫这一号', 'Call'),
  others: l('其他窗口正在办理', 'At other windows'),
  whichWindow: l('窗口', 'Window'),
  number: l('号', 'Number'),
  kind: l('办理内容', 'Come for'),
  minutes: l('已等', 'Waited'),
  atWindow: (n: number): Label => l(`${n} 号窗口`, `window ${n}`),
  inMinutes: (n: number): Label => l(`${n} 分钟`, `${n} min`),
  waited: (n: number): Label => l(`等了 ${n} 分钟`, `waited ${n} min`),
  give: l('人工取号', 'Take a number for somebody'),
  given: l('已取号', 'A number was taken'),
  chooseWindow: l('请先填写本窗口号', 'First say which window this is'),
  devices: l('大厅设备', 'Devices in the hall'),
  devicesLead: l(
    '大屏、取号机、评价器不用工作人员账号登录。在这里登记后，用那台设备打开一次给出的地址即可；停用后地址立即失效。',
    'Screens and tablets sign in as nobody. Add one here and open its address once on that device; out of use, the address opens nothing.',
  ),
  add: l('登记设备', 'Add a device'),
  name: l('名称、位置', 'Name and place'),
  addressOnce: l(
    '请用这台设备打开下面的地址。它只显示这一次，不要发给别人。',
    'Open this address on the device. It is shown only now; give it to nobody.',
  ),
  remove: l('停用', 'Take out of use'),
  removeSure: l('停用后这台设备要重新登记才能用。停用吗？', 'It will have to be added anew to work again. Take it out of use?'),
  noDevices: l('还没有登记设备。', 'No device yet.'),
  since: l('登记于', 'Since'),
  fromTicket: l('随排队号登记，来访与该号关联', 'Registered for a ticket; the visit is linked with it'),
} as const
