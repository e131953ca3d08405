import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Gate } from './Gate.tsx'
import { LanguageProvider } from './lang.tsx'
import { client } from './client.ts'
import './styles.css'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <LanguageProvider>
      <QueryClientProvider client={client}><Gate /></QueryClientProvider>
    </LanguageProvider>
  </StrictMode>,
)
