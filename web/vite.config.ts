import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// Bundles are cut where the pages are (`routes.tsx`); React alone is kept apart, so that sign-in needs little else.
export default defineConfig({
  root: import.meta.dirname,
  base: '/console/',
  plugins: [react()],
  build: { outDir: '../dist/console', emptyOutDir: true, target: 'es2023', chunkSizeWarningLimit: 900 },
  server: { proxy: { '/api': 'http://localhost:8080', '/follow': 'http://localhost:8080' } },
})
