import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Gate } from './Gate.tsx'
import { kept, keepText } from './device.ts'
import { LanguageProvider } from './lang.tsx'
import { client } from './client.ts'
import './styles.css'

// A tab left open over an upgrade asks for files that are gone: it takes the new page, once.
window.addEventListener('vite:preloadError', () => {
  if (Date.now() - Number(kept('reloaded') ?? 0) < 10_000) return
  keepText('reloaded', String(Date.now()))
  location.reload()
})

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <LanguageProvider>
      <QueryClientProvider client={client}>
        <Gate />
      </QueryClientProvider>
    </LanguageProvider>
  </StrictMode>,
)
