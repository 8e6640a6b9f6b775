import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconEye } from '@tabler/icons-react'
import { useState } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import { Card } from '../../ui/Card.tsx'
import { useOperation } from '../../ui/form/use-operation.ts'
import { LookBadge } from '../../ui/LookBadge.tsx'
import { ReasonDialog } from '../../ui/ReasonDialog.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { OlderNewer } from '../../ui/table/OlderNewer.tsx'
import { PublishedGroupTable } from '../../ui/table/PublishedGroupTable.tsx'
import { useServerWords } from '../../ui/use-server-words.ts'
import { changeWords } from '../decrees/decree-words.ts'
import { type DecreeCopyDetail, ExamineCopyMutation } from './decree-copies.query.ts'

/** What a company sees of the people of a decree: how many of which district and occupation, and its auditor their initials. */
export function CopiedGroups(props: { copy: DecreeCopyDetail; onExamined: () => void }) {
  const { copy } = props
  return (
    <>
      <Card
        flush
        title={<Trans>Orangnya, dalam angka</Trans>}
        hint={
          <Trans>
            Kelompok di bawah lima orang digabungkan dan jumlahnya dibulatkan ke bawah ke kelipatan lima, sehingga tidak
            ada orang yang dapat dikenali
          </Trans>
        }
        aside={copy.mayExamine ? <Examine copyId={copy.id} onExamined={props.onExamined} /> : undefined}
      >
        <Groups copy={copy} />
      </Card>
      {copy.examined.edges.length > 0 && <ExaminedPeople copy={copy} />}
    </>
  )
}

function Groups(props: { copy: DecreeCopyDetail }) {
  const { t } = useLingui()
  const { groups, groupsWaiting, groupsWithheld } = props.copy
  if (groups.length > 0)
    return <PublishedGroupTable label={t`Jumlah orang per kecamatan dan pekerjaan`} groups={groups} />
  if (groupsWaiting)
    return (
      <p style={{ padding: 16, margin: 0 }}>
        <Trans>Angkanya sedang disiapkan. Muat ulang beberapa menit lagi.</Trans>
      </p>
    )
  return (
    <p style={{ padding: 16, margin: 0 }}>
      {groupsWithheld ? (
        <Trans>
          Dalam dua belas bulan sebelumnya, angka tentang orang di daerah ini sudah ditunjukkan kepada perusahaan, pada
          janji atau tembusan lain. Bila ditunjukkan lagi, selisihnya dapat menunjuk orang.
        </Trans>
      ) : (
        <Trans>Keputusan ini tidak menetapkan orang baru.</Trans>
      )}
    </p>
  )
}

/** Opens the people to an auditor, by a reason that both logs keep. */
function Examine(props: { copyId: string; onExamined: () => void }) {
  const [isAsking, setAsking] = useState(false)
  const examine = useOperation(ExamineCopyMutation)
  const onReason = async (reason: string) => {
    if ((await examine.run({ input: { copyId: props.copyId, reason } })) === null) return
    setAsking(false)
    props.onExamined()
  }
  return (
    <>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconEye size={16} aria-hidden />}
        onClick={() => setAsking(true)}
      >
        <Trans>Buka inisial untuk pemeriksaan</Trans>
      </Button>
      <ReasonDialog
        opened={isAsking}
        onClose={() => setAsking(false)}
        title={<Trans>Buka inisial</Trans>}
        confirmLabel={<Trans>Buka inisial</Trans>}
        busy={examine.busy}
        problem={examine.problem}
        onConfirm={(reason) => void onReason(reason)}
      >
        <Trans>
          Inisial, kecamatan, dan pekerjaan terbuka sehari untuk Anda saja, sebagai auditor perjanjian. Nama Anda,
          waktu, dan alasannya tercatat di perusahaan dan di pemerintah yang menerbitkan keputusan ini.
        </Trans>
      </ReasonDialog>
    </>
  )
}

function ExaminedPeople(props: { copy: DecreeCopyDetail }) {
  const { t } = useLingui()
  const { number } = useFormats()
  const { name } = useServerWords()
  const { examined } = props.copy
  const total = number(examined.totalCount)
  return (
    <Card
      flush
      title={<Trans>Orangnya, untuk pemeriksaan</Trans>}
      hint={<Trans>{total} orang, menurut lampiran</Trans>}
    >
      <DataTable
        label={t`Orang dalam keputusan`}
        compact
        rows={examined.edges.map(({ node }) => node)}
        idOf={({ place }) => String(place)}
        nameOf={({ initials }) => initials}
        columns={[
          { id: 'place', header: <Trans>Nomor</Trans>, cell: ({ place }) => number(place) },
          { id: 'initials', header: <Trans>Inisial</Trans>, onPhone: 'HEAD', cell: ({ initials }) => initials },
          { id: 'district', header: <Trans>Kecamatan</Trans>, cell: ({ district }) => district?.name ?? '—' },
          {
            id: 'occupation',
            header: <Trans>Pekerjaan</Trans>,
            cell: ({ occupation }) => (occupation === null ? '—' : name(occupation)),
          },
          {
            id: 'change',
            header: <Trans>Bunyi keputusan</Trans>,
            cell: ({ change }) => <LookBadge look={changeWords[change]} />,
          },
        ]}
      />
      <OlderNewer page={examined.pageInfo} words={{ newer: t`Sebelumnya`, older: t`Berikutnya` }} />
    </Card>
  )
}
