import { Trans, useLingui } from '@lingui/react/macro'
import { IconChecks } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useQuery } from 'urql'
import { useFormats } from '../../../i18n/formats.ts'
import { Badge } from '../../../ui/Badge.tsx'
import { Card } from '../../../ui/Card.tsx'
import { LookBadge } from '../../../ui/LookBadge.tsx'
import { NothingYet } from '../../../ui/states/NothingYet.tsx'
import { DecreeTitle } from '../../programmes/DecreeTitle.tsx'
import { CancelVoidButton } from '../CancelVoidButton.tsx'
import { AwaitingDecreesQuery } from '../decree.query.ts'
import { waitingWords } from '../decree-words.ts'
import classes from './AwaitingDecrees.module.css'

/** The inbox: what waits for my vote or signature, the longest waiting first. Where nothing does, it takes no room. */
export function AwaitingDecrees(props: { isWhole: boolean }) {
  const { t } = useLingui()
  const { number } = useFormats()
  const [{ data }, ask] = useQuery({ query: AwaitingDecreesQuery, requestPolicy: 'cache-and-network' })
  const waiting = data?.decreesAwaitingMe.decrees ?? []
  if (waiting.length === 0) {
    if (!props.isWhole || data === undefined) return null
    return (
      <Card>
        <NothingYet icon={IconChecks} title={<Trans>Tidak ada keputusan yang menunggu Anda</Trans>}>
          <Link to="/keputusan">
            <Trans>Lihat semua keputusan</Trans>
          </Link>
        </NothingYet>
      </Card>
    )
  }
  return (
    <div className={classes.inbox}>
      <Card title={<Trans>Menunggu Anda</Trans>} aside={<Badge tone="warn">{number(waiting.length)}</Badge>}>
        <ul className={classes.list} aria-label={t`Menunggu Anda`}>
          {waiting.map(({ waiting: what, decree }) => (
            <li key={decree.id}>
              <Link to="/keputusan/$decreeId" params={{ decreeId: decree.id }}>
                <DecreeTitle decree={decree} />
              </Link>
              <span className="figures">
                <Trans>{number(decree.people)} orang</Trans>
              </span>
              <LookBadge look={waitingWords[what]} />
              {what === 'CANCEL' && (
                <CancelVoidButton
                  decree={{ ...decree, title: decree.text.title }}
                  onDone={() => ask({ requestPolicy: 'network-only' })}
                />
              )}
            </li>
          ))}
        </ul>
      </Card>
    </div>
  )
}
