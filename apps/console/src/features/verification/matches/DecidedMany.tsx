import { useLingui as useI18n } from '@lingui/react'
import { Trans } from '@lingui/react/macro'
import { IconAlertTriangle } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useQuery } from 'urql'
import { JobProgress } from '../../../ui/JobProgress.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { LeftChecksQuery } from '../check.query.ts'

/** How far a decision of many is, and then whom it left, each with why. */
export function DecidedMany(props: { jobId: string; onDecided: () => void }) {
  const { i18n } = useI18n()
  const [done, setDone] = useState(false)
  const [{ data }] = useQuery({
    query: LeftChecksQuery,
    variables: { id: props.jobId },
    requestPolicy: 'network-only',
    pause: !done,
  })
  const left = data?.job?.leftChecks ?? []
  return (
    <>
      <JobProgress
        jobId={props.jobId}
        onSucceeded={() => {
          if (done) return
          setDone(true)
          props.onDecided()
        }}
      />
      {left.length > 0 && (
        <Notice tone="warn" icon={IconAlertTriangle}>
          <Trans>Yang dibiarkan, dan mengapa:</Trans>
          <ul style={{ margin: '4px 0 0', paddingLeft: 20 }}>
            {left.map(({ result, text, textEn }) => (
              <li key={result?.id ?? text}>
                {result?.person && (
                  <>
                    <Link to="/pekerja/$workerId" params={{ workerId: result.person.id }}>
                      {result.person.name}
                    </Link>
                    :{' '}
                  </>
                )}
                {i18n.locale === 'en' ? textEn : text}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  )
}
