import { Trans, useLingui } from '@lingui/react/macro'
import { IconEdit } from '@tabler/icons-react'
import { useState } from 'react'
import { useMay } from '../../session/viewer.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { initialsOf } from '../../ui/initials.ts'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { StatusBadge } from '../../ui/StatusBadge.tsx'
import { useServerWords } from '../../ui/use-server-words.ts'
import { CoverBadge } from '../workers/CoverBadge.tsx'
import { awaitsVerdict } from './awaits-verdict.ts'
import { NationalIdLine } from './NationalIdLine.tsx'
import { OtherStatuses, StatusDialog, StatusMenu } from './StatusChange.tsx'
import classes from './WorkerHeader.module.css'
import { WorkerMenu } from './WorkerMenu.tsx'
import type { WorkerDetail } from './worker-page.query.ts'

/** Who this is, in one line, and what can be done. */
export function WorkerHeader(props: { worker: WorkerDetail; onChanged: () => void }) {
  const { t } = useLingui()
  const { name: nameOf } = useServerWords()
  const { worker } = props
  // Layak and Tidak layak stand on the page then: other changes are what is done seldom.
  const isToDecide = useMay('WORKER_VERIFY') && awaitsVerdict(worker)
  const [target, setTarget] = useState<WorkerDetail['status'] | null>(null)
  const regency = worker.village.path.find(({ level }) => level === 'REGENCY')
  const age = worker.sex === 'FEMALE' ? t`P, ${worker.ageYears} tahun` : t`L, ${worker.ageYears} tahun`
  return (
    <PageHeader
      title={worker.name}
      mark={
        <span className={classes.mark} aria-hidden>
          {initialsOf(worker.name)}
        </span>
      }
      status={
        <span className={classes.badges}>
          <StatusBadge status={worker.status} />
          {worker.cover && <CoverBadge cover={worker.cover} />}
        </span>
      }
      crumbs={[
        { label: t`Pekerja`, link: { to: '/pekerja' } },
        ...(regency
          ? [{ label: regency.name, link: { to: '/pekerja' as const, search: { wilayah: regency.code } } }]
          : []),
      ]}
      context={
        <span className={classes.facts}>
          <NationalIdLine worker={worker} onChanged={props.onChanged} />
          <span>{age}</span>
          {worker.occupation && <span>{nameOf(worker.occupation)}</span>}
          <span>{worker.village.name}</span>
        </span>
      }
      actions={
        <>
          {!isToDecide && <StatusMenu worker={worker} onChoose={setTarget} />}
          {worker.mayUpdate && (
            <ButtonLink
              to="/pekerja/$workerId/ubah"
              params={{ workerId: worker.id }}
              {...(isToDecide && { variant: 'default' })}
              leftSection={<IconEdit size={18} aria-hidden />}
            >
              <Trans>Perbarui</Trans>
            </ButtonLink>
          )}
          <WorkerMenu worker={worker} onChanged={props.onChanged}>
            {isToDecide && <OtherStatuses worker={worker} onChoose={setTarget} />}
          </WorkerMenu>
          {target !== null && (
            <StatusDialog worker={worker} target={target} onClose={() => setTarget(null)} onChanged={props.onChanged} />
          )}
        </>
      }
    />
  )
}
