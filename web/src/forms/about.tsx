import { createContext, use } from 'react'
import type { Page } from '../api/types.ts'

/** The record that a form is about, for the fields that look at it: the demands to be answered, the petitions it may be joined to. */
const About = createContext<Page | undefined>(undefined)
export const AboutRecord = About.Provider
export const useAbout = (): Page | undefined => use(About)
