import { useEffect, useState } from 'react'
import { askJson } from '../../session/auth-api.ts'

export interface DemoAccount {
  readonly email: string
  readonly name: string
  readonly title: string
  readonly titleEn: string
  readonly organisation: string
  readonly icon: string
  /** What one sees with this account, in a sentence. */
  readonly shows: string
  readonly showsEn: string
  /** Stands among the first cards; the others wait behind one. */
  readonly featured: boolean
}

export interface Demo {
  readonly accounts: readonly DemoAccount[]
  readonly password: string
  /** Other machines reach it: every page says so. */
  readonly onNetwork: boolean
}

/** Asked once for all pages before sign-in. */
let answered: Promise<Demo | null> | undefined

/** The accounts that a demonstration offers; null on every other installation, where the address answers 404. */
export function useDemoAccounts(): Demo | null {
  const [demo, setDemo] = useState<Demo | null>(null)
  useEffect(() => {
    let isMounted = true
    answered ??= askJson<Demo>('/api/demo-accounts').then((answer) => (answer.ok ? answer.value : null))
    void answered.then((answer) => {
      if (isMounted) setDemo(answer)
    })
    return () => {
      isMounted = false
    }
  }, [])
  return demo
}
