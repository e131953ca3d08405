import { RouterProvider } from '@tanstack/react-router'
import { App as AntApp, ConfigProvider } from 'antd'
import enGB from 'antd/locale/en_GB'
import zhCN from 'antd/locale/zh_CN'
import { useLang } from './lang.tsx'
import { router } from './routes.tsx'
import { theme } from './theme.ts'
import './app.css'

// What opens stays inside the landmark, or the dialogue, that it opens from.
const near = (from?: HTMLElement): HTMLElement => from?.closest<HTMLElement>('.ant-drawer-section, .ant-modal-wrap, main') ?? document.body

/** Everything behind sign-in. */
export function App() {
  const lang = useLang()
  return (
    <ConfigProvider
      theme={theme}
      locale={lang === 'zh' ? zhCN : enGB}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
      getPopupContainer={near}
    >
      <AntApp style={{ minHeight: '100%' }}>
        <RouterProvider router={router} />
      </AntApp>
    </ConfigProvider>
  )
}
