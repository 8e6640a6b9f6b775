import { Trans, useLingui } from '@lingui/react/macro'
import { IconPencil } from '@tabler/icons-react'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useFormats } from '../../../i18n/formats.ts'
import { useMay } from '../../../session/viewer.ts'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { RecordPage } from '../../../ui/RecordPage.tsx'
import { Tabs } from '../../../ui/Tabs.tsx'
import { GoneNotice } from '../../decrees/GoneNotice.tsx'
import { DraftDecreeButton } from '../../decrees/list/DraftDecreeButton.tsx'
import { SyntheticBadge } from '../../programmes/ProgrammeBadges.tsx'
import { CohortStateBadge } from '../CohortStateBadge.tsx'
import { type CohortDetail, CohortQuery } from '../cohort.query.ts'
import { CohortBlocked } from './CohortBlocked.tsx'
import { CohortComparison } from './CohortComparison.tsx'
import { CohortObjections } from './CohortObjections.tsx'
import { CohortPeople } from './CohortPeople.tsx'
import { CohortStages } from './CohortStages.tsx'
import { CohortSummaryTab } from './CohortSummaryTab.tsx'
import { ComputeButton } from './ComputeButton.tsx'
import { DiscardButton } from './DiscardButton.tsx'
import { ExportCohortButton } from './ExportCohortButton.tsx'
import { LockButton } from './LockButton.tsx'
import { PublishButton } from './PublishButton.tsx'
import { UnfitNotice } from './UnfitNotice.tsx'
import { WithdrawButton } from './WithdrawButton.tsx'

export function CohortPage() {
  const { t } = useLingui()
  const { cohortId } = useParams({ from: '/app/kohort/$cohortId' })
  return (
    <RecordPage
      may="COHORT_READ"
      query={CohortQuery}
      id={cohortId}
      recordOf={(data) => data.cohort}
      failure={<Trans>Kohort tidak dapat dimuat</Trans>}
      loading={{ label: t`Memuat kohort`, rows: 8, rowHeight: 56 }}
    >
      {(cohort, reload) => <CohortScreen cohort={cohort} onChanged={reload} />}
    </RecordPage>
  )
}

function CohortScreen(props: { cohort: CohortDetail; onChanged: () => void }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const { number } = useFormats()
  const mayDraft = useMay('DECREE_DRAFT')
  const { tab } = useSearch({ from: '/app/kohort/$cohortId' })
  const { cohort, onChanged } = props
  const may = new Set(cohort.actions)
  const tabs = [
    { id: 'ringkasan', name: t`Ringkasan` },
    { id: 'anggota', name: t`Anggota`, count: cohort.members },
    { id: 'cadangan', name: t`Cadangan`, count: cohort.reserves },
    ...(cohort.state === 'PUBLISHED' || cohort.objectionCount > 0
      ? [{ id: 'keberatan', name: t`Keberatan`, count: cohort.openObjectionCount }]
      : []),
    ...(cohort.computedAt === null ? [] : [{ id: 'bandingkan', name: t`Bandingkan` }]),
  ]
  const current = tabs.find(({ id }) => id === tab)?.id ?? 'ringkasan'
  return (
    <>
      <PageHeader
        title={cohort.name}
        crumbs={[
          { label: t`Daftar penerima`, link: { to: '/kohort' } },
          {
            label: cohort.programme.name,
            link: { to: '/program/$programmeId', params: { programmeId: cohort.programme.id } },
          },
        ]}
        status={
          <>
            <CohortStateBadge state={cohort.state} />
            {cohort.synthetic && <SyntheticBadge />}
          </>
        }
        actions={
          <>
            {may.has('COMPUTE') && <ComputeButton cohort={cohort} onDone={onChanged} />}
            {may.has('PUBLISH') && cohort.members > 0 && <PublishButton cohort={cohort} onDone={onChanged} />}
            {cohort.state === 'LOCKED' && mayDraft && <DraftDecreeButton cohortId={cohort.id} />}
            {may.has('LOCK') && cohort.members > 0 && <LockButton cohort={cohort} onDone={onChanged} />}
          </>
        }
        more={
          <>
            {may.has('EDIT') && (
              <ButtonLink
                to="/kohort/$cohortId/ubah"
                params={{ cohortId: cohort.id }}
                variant="default"
                leftSection={<IconPencil size={18} aria-hidden />}
              >
                <Trans>Ubah</Trans>
              </ButtonLink>
            )}
            {may.has('WITHDRAW') && <WithdrawButton cohort={cohort} onDone={onChanged} />}
            {may.has('EXPORT') && <ExportCohortButton cohort={cohort} />}
            {may.has('DISCARD') && <DiscardButton cohort={cohort} onDone={onChanged} />}
          </>
        }
      />
      <CohortStages cohort={cohort} />
      {cohort.goneCount > 0 && (
        <GoneNotice tone="bad" people={cohort.gone}>
          <Trans>
            {number(cohort.goneCount)} anggota sudah meninggal, pindah, atau ditarik, sehingga kohort ini tidak dapat
            dikunci. Hitung ulang konsepnya; pada daftar yang diumumkan, catat keberatan atau tarik dahulu.
          </Trans>
        </GoneNotice>
      )}
      <UnfitNotice key={cohort.version} cohort={cohort} />
      <CohortBlocked key={`blocked ${cohort.version}`} cohort={cohort} onDone={onChanged} />
      <Tabs
        label={t`Bagian kohort`}
        tabs={tabs}
        current={current}
        onChange={(id) => void navigate({ to: '.', search: id === 'ringkasan' ? {} : { tab: id } })}
      >
        {current === 'anggota' ? (
          <CohortPeople key="anggota" cohort={cohort} standing="MEMBER" />
        ) : current === 'cadangan' ? (
          <CohortPeople key="cadangan" cohort={cohort} standing="RESERVE" />
        ) : current === 'keberatan' ? (
          <CohortObjections cohort={cohort} onChanged={onChanged} />
        ) : current === 'bandingkan' ? (
          <CohortComparison cohort={cohort} />
        ) : (
          <CohortSummaryTab cohort={cohort} />
        )}
      </Tabs>
    </>
  )
}
