import { useLingui } from '@lingui/react/macro'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useEffectEvent, useState } from 'react'
import { leftSessionIsOver, lookAtSession } from '../../session/auth-api.ts'
import { PasswordStep } from './PasswordStep.tsx'
import { SignInFrame } from './SignInFrame.tsx'
import { useDemoAccounts } from './use-demo-accounts.ts'

// The page itself is part of the first load; what only some meet on it is not.
const SecondFactorStep = lazy(() => import('./SecondFactorStep.tsx'))
const DemoAccounts = lazy(() => import('./DemoAccounts.tsx'))

export function SignInPage() {
  const { t } = useLingui()
  const { kembali } = useSearch({ from: '/masuk' })
  const navigate = useNavigate()
  const [step, setStep] = useState<'PASSWORD' | 'SECOND_FACTOR'>('PASSWORD')
  const [credentials, setCredentials] = useState({ email: '', password: '' })
  const demo = useDemoAccounts()

  useEffect(() => {
    document.title = `${t`Masuk`} · Payung`
  }, [t])

  const enter = () => void navigate({ href: kembali ?? '/', replace: true })
  const alreadyIn = useEffectEvent(enter)
  useEffect(() => {
    // Who is signed in needs no password here; where a second factor was asked for meanwhile, the next page says so.
    const look = async () => {
      const answer = (await leftSessionIsOver()) ? await lookAtSession() : null
      if (answer?.ok && answer.value !== null && Date.parse(answer.value.session.expiresAt) > Date.now()) alreadyIn()
    }
    void look()
  }, [])
  return (
    <SignInFrame demo={demo !== null}>
      {step === 'SECOND_FACTOR' ? (
        <Suspense>
          <SecondFactorStep onDone={enter} onBack={() => setStep('PASSWORD')} />
        </Suspense>
      ) : (
        <>
          <PasswordStep
            credentials={credentials}
            onChange={setCredentials}
            onDone={enter}
            onSecondFactor={() => setStep('SECOND_FACTOR')}
          />
          {demo && (
            <Suspense>
              <DemoAccounts
                accounts={demo.accounts}
                chosenEmail={credentials.email}
                onChoose={(email) => setCredentials({ email, password: demo.password })}
              />
            </Suspense>
          )}
        </>
      )}
    </SignInFrame>
  )
}
