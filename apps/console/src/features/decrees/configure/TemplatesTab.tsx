import { useLingui as useI18n } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button, SegmentedControl, Stack } from '@mantine/core'
import { DECREE_KINDS } from '@payung/domain/decree/decree-state'
import { fillDecree } from '@payung/domain/decree/decree-template'
import { IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { useQuery } from 'urql'
import { useFormats } from '../../../i18n/formats.ts'
import { Card } from '../../../ui/Card.tsx'
import { LoadingRows } from '../../../ui/states/LoadingRows.tsx'
import { QueryStates } from '../../../ui/states/QueryStates.tsx'
import { decreeKinds } from '../../programmes/decree-kinds.ts'
import pageClasses from '../page/DecreePage.module.css'
import { DecreePaper } from '../page/DecreePaper.tsx'
import classes from './Configuration.module.css'
import { type DecreeTemplate, TemplatesQuery } from './configure.query.ts'
import { TemplateForm } from './TemplateForm.tsx'
import { citedLater, exampleValues, type TemplateText } from './template-draft.ts'

/** What drafts begin with, of each kind: how it will look, what was saved before; who may, writes a new version. */
export function TemplatesTab() {
  const { i18n } = useI18n()
  const { t } = useLingui()
  const [kind, setKind] = useState<DecreeTemplate['kind']>('DESIGNATION')
  /** The text that a new version begins with; null while nobody writes. */
  const [begun, setBegun] = useState<TemplateText | null>(null)
  const [{ data, error }, ask] = useQuery({ query: TemplatesQuery, requestPolicy: 'cache-and-network' })
  const retry = () => ask({ requestPolicy: 'network-only' })
  const template = data?.decreeTemplates.find((one) => one.kind === kind)
  if (!template)
    return (
      <QueryStates
        error={data ? undefined : error}
        onRetry={retry}
        failure={<Trans>Naskah baku tidak dapat dimuat</Trans>}
        loading={<LoadingRows label={t`Memuat naskah baku`} rows={6} />}
      />
    )
  if (begun !== null)
    return (
      <TemplateForm
        template={template}
        begun={begun}
        onClose={() => setBegun(null)}
        onSaved={() => {
          setBegun(null)
          retry()
        }}
      />
    )
  return (
    <Stack gap="md">
      <SegmentedControl
        aria-label={t`Jenis keputusan`}
        style={{ alignSelf: 'start' }}
        data={DECREE_KINDS.map((one) => ({ value: one, label: i18n._(decreeKinds[one]) }))}
        value={kind}
        onChange={(chosen) => setKind(chosen as DecreeTemplate['kind'])}
      />
      <div className={pageClasses.columns}>
        <div className={pageClasses.column}>
          <Card
            title={<Trans>Naskah awal konsep baru</Trans>}
            hint={
              template.version === null ? (
                <Trans>Naskah bawaan, sebelum instansi ini menyimpan naskahnya sendiri</Trans>
              ) : (
                <Trans>Versi {template.version}. Konsep yang sudah ada tidak berubah</Trans>
              )
            }
            aside={
              template.mayChange && (
                <Button
                  style={{ flexShrink: 0 }}
                  leftSection={<IconPencil size={18} aria-hidden />}
                  onClick={() => setBegun(template)}
                >
                  <Trans>Susun versi baru</Trans>
                </Button>
              )
            }
          >
            <Written text={template} />
          </Card>
          {!template.mayChange && (
            <p className={classes.dimmed}>
              <Trans>Naskah baku diubah administrator seluruh instansi.</Trans>
            </p>
          )}
          {template.versions.length > 0 && <Versions template={template} onBegin={setBegun} />}
        </div>
        <DecreePaper
          text={fillDecree({ ...template, legalReferences: citedLater }, exampleValues(template.examples))}
          head={exampleValues(template.examples)['judul_kepala'] ?? ''}
          number={null}
          isDraft
        />
      </div>
    </Stack>
  )
}

/** As it is written, its fields in braces. */
function Written(props: { text: TemplateText }) {
  const { text } = props
  const part = (points: readonly string[]) => (
    <ol style={{ margin: '0 0 8px', paddingInlineStart: 20 }}>
      {points.map((point, at) => (
        <li key={at}>{point}</li>
      ))}
    </ol>
  )
  return (
    <div lang="id" style={{ overflowWrap: 'anywhere' }}>
      <p style={{ margin: '0 0 8px' }}>
        <b>{text.title}</b>
      </p>
      <p className={classes.dimmed}>
        <Trans>Menimbang</Trans>
      </p>
      {part(text.considerations)}
      <p className={classes.dimmed}>
        <Trans>Menetapkan</Trans>
      </p>
      {part(text.dictums)}
    </div>
  )
}

function Versions(props: { template: DecreeTemplate; onBegin: (text: TemplateText) => void }) {
  const { t } = useLingui()
  const { moment } = useFormats()
  const { template } = props
  return (
    <Card title={<Trans>Versi</Trans>}>
      <ul className={classes.versions}>
        {template.versions.map((one) => (
          <li key={one.version} className={classes.version}>
            <span>
              <b>
                <Trans>Versi {one.version}</Trans>
              </b>
              <span className={classes.dimmed}>
                {' '}
                {[one.savedBy?.name, moment(one.savedAt)].filter(Boolean).join(' · ')}
              </span>
            </span>
            {template.mayChange && one.version !== template.version && (
              <Button
                size="xs"
                variant="default"
                aria-label={t`Mulai dari versi ini: ${one.version}`}
                onClick={() => props.onBegin(one)}
              >
                <Trans>Mulai dari versi ini</Trans>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}
