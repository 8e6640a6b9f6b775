import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group } from '@mantine/core'
import { Link, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useQuery } from 'urql'
import { useFormats } from '../../../i18n/formats.ts'
import { Badge } from '../../../ui/Badge.tsx'
import { Card } from '../../../ui/Card.tsx'
import { OnePersonNotice } from '../../../ui/OnePersonNotice.tsx'
import { LoadingRows } from '../../../ui/states/LoadingRows.tsx'
import { QueryStates } from '../../../ui/states/QueryStates.tsx'
import { OlderNewer } from '../../../ui/table/OlderNewer.tsx'
import { pageOfAddress } from '../../../ui/table/page-address.ts'
import { type CohortDetail, type CohortObjection, CohortObjectionsQuery } from '../cohort.query.ts'
import { objectionWords } from '../objection-words.ts'
import classes from './CohortPage.module.css'
import { ConfirmDialog } from './ConfirmDialog.tsx'
import { DecideDialog } from './DecideDialog.tsx'
import { ObjectionDialog } from './ObjectionDialog.tsx'
import { SetAsideButton } from './SetAsideButton.tsx'

const objectionsOnPage = 25

/** What was said against the list, what was decided and what became of it. */
export function CohortObjections(props: { cohort: CohortDetail; onChanged: () => void }) {
  const { t } = useLingui()
  const { cohort } = props
  const { sesudah, sebelum } = useSearch({ from: '/app/kohort/$cohortId' })
  const [deciding, setDeciding] = useState<CohortObjection | null>(null)
  const [confirming, setConfirming] = useState<CohortObjection | null>(null)
  const [taking, setTaking] = useState(false)
  const [{ data, error }, ask] = useQuery({
    query: CohortObjectionsQuery,
    variables: {
      id: cohort.id,
      ...pageOfAddress(
        sebelum !== undefined ? { sebelum } : sesudah !== undefined ? { sesudah } : {},
        objectionsOnPage,
      ),
    },
    requestPolicy: 'cache-and-network',
  })
  const refresh = () => {
    ask({ requestPolicy: 'network-only' })
    props.onChanged()
  }
  const objections = data?.cohort?.objections
  const isAnyUnconfirmed = objections?.edges.some(({ node }) => isUnconfirmed(node)) ?? false
  return (
    <Card
      title={<Trans>Keberatan</Trans>}
      aside={
        cohort.actions.includes('OBJECT') && (
          <Group gap="xs">
            {cohort.actions.includes('DECIDE') && isAnyUnconfirmed && (
              <SetAsideButton cohort={cohort} receivedUntil={() => new Date().toISOString()} onDone={refresh} />
            )}
            <Button size="xs" variant="default" onClick={() => setTaking(true)}>
              <Trans>Catat keberatan</Trans>
            </Button>
          </Group>
        )
      }
    >
      <QueryStates
        data={objections}
        error={error}
        onRetry={() => ask({ requestPolicy: 'network-only' })}
        failure={<Trans>Daftar tidak dapat dimuat</Trans>}
        loading={<LoadingRows label={t`Memuat keberatan`} rows={4} />}
        empty={
          objections?.edges.length === 0 && (
            <p style={{ margin: 0 }}>
              <Trans>Belum ada keberatan.</Trans>
            </p>
          )
        }
      >
        {(objections) => (
          <>
            <ul className={classes.objections}>
              {objections.edges.map(({ node }) => (
                <li key={node.id}>
                  <ObjectionItem
                    objection={node}
                    onConfirm={
                      cohort.actions.includes('OBJECT') && isUnconfirmed(node) ? () => setConfirming(node) : null
                    }
                    onDecide={cohort.actions.includes('DECIDE') && !node.decision ? () => setDeciding(node) : null}
                  />
                </li>
              ))}
            </ul>
            <OlderNewer page={objections.pageInfo} />
          </>
        )}
      </QueryStates>
      {confirming !== null && (
        <ConfirmDialog
          objection={confirming}
          onClose={() => setConfirming(null)}
          onDone={() => {
            setConfirming(null)
            refresh()
          }}
        />
      )}
      {deciding !== null && (
        <DecideDialog
          cohortId={cohort.id}
          objection={deciding}
          onClose={() => setDeciding(null)}
          onDone={() => {
            setDeciding(null)
            refresh()
          }}
        />
      )}
      {taking && (
        <ObjectionDialog
          cohort={cohort}
          onClose={() => setTaking(false)}
          onDone={() => {
            setTaking(false)
            refresh()
          }}
        />
      )}
    </Card>
  )
}

/** Nobody has been found to stand behind it, and a lock does not wait for it. */
function isUnconfirmed({ decision, holdsUpLock }: CohortObjection): boolean {
  return decision === null && !holdsUpLock
}

function ObjectionItem(props: {
  objection: CohortObjection
  onConfirm: (() => void) | null
  onDecide: (() => void) | null
}) {
  const { i18n, t } = useLingui()
  const { moment, number } = useFormats()
  const { objection } = props
  const { decision } = objection
  return (
    <>
      <p className={classes.line}>
        <Badge tone={decision === null ? 'warn' : decision.upheld ? 'ok' : 'mute'}>
          {decision === null ? (
            <Trans>Belum diputuskan</Trans>
          ) : decision.upheld ? (
            <Trans>Dibenarkan</Trans>
          ) : decision.isSetAside ? (
            <Trans>Disisihkan</Trans>
          ) : (
            <Trans>Ditolak</Trans>
          )}
        </Badge>{' '}
        <b>{i18n._(objectionWords[objection.kind])}</b>
        {objection.workerId !== null && (
          <>
            {': '}
            <Link to="/pekerja/$workerId" params={{ workerId: objection.workerId }}>
              {objection.workerName ?? t`Tidak lagi terlihat`}
            </Link>
            {objection.place !== null && ` (${number(objection.place)})`}
          </>
        )}
        {`, ${objection.village.name}`}
      </p>
      <p style={{ margin: '4px 0' }}>{objection.text}</p>
      <p className={classes.dimmed}>
        {moment(objection.receivedAt)} · {objection.receivedBy?.name ?? t`halaman publik`}
        {objection.senderName && ` · ${objection.senderName}`}
        {objection.senderContact && ` · ${objection.senderContact}`}
      </p>
      {objection.confirmation !== null ? (
        <p className={classes.dimmed}>
          {objection.confirmation.means === 'PHONE' ? (
            <Trans>Dikonfirmasi lewat telepon oleh {objection.confirmation.confirmedBy?.name ?? ''}</Trans>
          ) : (
            <Trans>Dikonfirmasi di kantor oleh {objection.confirmation.confirmedBy?.name ?? ''}</Trans>
          )}
          {objection.confirmation.confirmedAt && ` · ${moment(objection.confirmation.confirmedAt)}`}
        </p>
      ) : (
        isUnconfirmed(objection) && (
          <p className={classes.dimmed}>
            <Trans>Belum dikonfirmasi: penguncian tidak menunggunya.</Trans>
          </p>
        )
      )}
      {decision !== null && (
        <p className={classes.dimmed}>
          <Trans>
            Putusan {decision.decidedBy?.name ?? ''}: {decision.reason}
          </Trans>
          {decision.namedWorkerId !== null && (
            <>
              {' · '}
              <Link to="/pekerja/$workerId" params={{ workerId: decision.namedWorkerId }}>
                {decision.namedWorkerName ?? t`Tidak lagi terlihat`}
              </Link>
              {decision.addedStanding !== null && ' · '}
              {decision.addedStanding === 'MEMBER' && <Trans>masuk sebagai anggota</Trans>}
              {decision.addedStanding === 'RESERVE' && <Trans>masuk sebagai cadangan</Trans>}
            </>
          )}
          {decision.isRemoved && ' · '}
          {decision.isRemoved &&
            (decision.replacedBy === null ? (
              <Trans>dikeluarkan dari daftar</Trans>
            ) : (
              <Trans>digantikan {decision.replacedBy}</Trans>
            ))}
        </p>
      )}
      {decision === null &&
        objection.additions.map((addition) => (
          <p key={addition.workerId} className={classes.dimmed}>
            <Link to="/pekerja/$workerId" params={{ workerId: addition.workerId }}>
              {addition.workerName ?? t`Tidak lagi terlihat`}
            </Link>{' '}
            {addition.isMine ? (
              <Trans>Anda usulkan masuk; petugas lain yang mengesahkan.</Trans>
            ) : (
              <Trans>
                diusulkan masuk oleh {addition.proposedBy?.name ?? ''}: {addition.reason}
              </Trans>
            )}
          </p>
        ))}
      {props.onConfirm !== null && (
        <Button size="xs" variant="default" mt={6} mr={6} onClick={props.onConfirm}>
          <Trans>Konfirmasi</Trans>
        </Button>
      )}
      {props.onDecide !== null &&
        (objection.receivedByMe ? (
          <p className={classes.dimmed}>
            <Trans>Anda yang menerima atau mengonfirmasinya, sehingga petugas lain yang memutuskan.</Trans>
          </p>
        ) : (
          <>
            <OnePersonNotice refusal={objection.onePersonRefusal} />
            <Button size="xs" mt={6} disabled={objection.onePersonRefusal !== null} onClick={props.onDecide}>
              <Trans>Putuskan</Trans>
            </Button>
          </>
        ))}
    </>
  )
}
