import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, SegmentedControl, VisuallyHidden } from '@mantine/core'
import { IconExternalLink, IconZoomIn, IconZoomOut } from '@tabler/icons-react'
import { useState } from 'react'
import { useFormats } from '../../../i18n/formats.ts'
import { useViewer } from '../../../session/viewer.ts'
import { PdfPane } from '../../../ui/pdf/PdfPane.tsx'
import { LoadingRows } from '../../../ui/states/LoadingRows.tsx'
import type { DecreeDetail } from '../decree.query.ts'
import classes from './DecreePaper.module.css'
import { DecreeSheet } from './DecreeSheet.tsx'
import { useFilledText } from './use-filled-text.ts'
import { type PaperShown, useShownPaper } from './use-shown-paper.ts'

/** How large a page is drawn, by the width of the pane. */
const ZOOMS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3] as const
const AS_WIDE = ZOOMS.indexOf(1)

/** Beside the data the papers that are made of them: the readable sheet, the text as PDF, and how its annex begins. */
export function DecreePapers(props: { decree: DecreeDetail }) {
  const { t } = useLingui()
  const { number } = useFormats()
  const { tenant, scope } = useViewer()
  const { decree } = props
  // Whoever sees a part of a decree is not given a paper that passes for the whole.
  const hasAnnex = scope.areaPrefix === '' && scope.agency === null && decree.kind !== 'REVOCATION'
  const [chosen, choose] = useShownPaper()
  const shown = chosen === 'ANNEX' && !hasAnnex ? 'PDF' : chosen
  const [zoom, setZoom] = useState(AS_WIDE)
  const [place, setPlace] = useState<{ readonly page: number; readonly pages: number } | null>(null)
  const change = (next: PaperShown) => {
    setPlace(null)
    setZoom(AS_WIDE)
    choose(next)
  }
  const step = (by: 1 | -1 | 0) =>
    setZoom((now) => (by === 0 ? AS_WIDE : Math.min(ZOOMS.length - 1, Math.max(0, now + by))))
  const address = `/decrees/${uuidOf(decree.id)}/${shown === 'ANNEX' ? 'lampiran' : 'naskah'}.pdf?tenant=${encodeURIComponent(tenant.code)}`
  const isDraft = decree.contentHash === null && decree.state !== 'APPROVED'
  const text = useFilledText(decree)
  const sheet =
    text === null ? (
      <LoadingRows label={t`Memuat naskah`} rows={8} />
    ) : (
      <DecreeSheet text={text} head={decree.head} number={decree.number} isDraft={isDraft} />
    )
  const [page, pages] = [number(place?.page ?? 0), number(place?.pages ?? 0)]
  return (
    <div className={classes.pane}>
      <header className={classes.bar}>
        <SegmentedControl
          size="xs"
          aria-label={t`Kertas yang ditampilkan`}
          value={shown}
          onChange={(next) => change(next as PaperShown)}
          data={[
            { value: 'SHEET', label: t`Lembar` },
            { value: 'PDF', label: 'PDF' },
            ...(hasAnnex ? [{ value: 'ANNEX', label: t`Lampiran` }] : []),
          ]}
        />
        <div className={classes.tools}>
          {shown !== 'SHEET' && (
            <>
              {place !== null && (
                <span className="figures">
                  <span aria-hidden>
                    {page} / {pages}
                  </span>
                  <VisuallyHidden>
                    <Trans>
                      Halaman {page} dari {pages}
                    </Trans>
                  </VisuallyHidden>
                </span>
              )}
              <ActionIcon disabled={zoom === 0} onClick={() => step(-1)} aria-label={t`Perkecil`}>
                <IconZoomOut size={18} aria-hidden />
              </ActionIcon>
              <ActionIcon disabled={zoom === ZOOMS.length - 1} onClick={() => step(1)} aria-label={t`Perbesar`}>
                <IconZoomIn size={18} aria-hidden />
              </ActionIcon>
            </>
          )}
          <ActionIcon component="a" href={address} target="_blank" rel="noreferrer" aria-label={t`Buka PDF`}>
            <IconExternalLink size={18} aria-hidden />
          </ActionIcon>
        </div>
      </header>
      {shown === 'SHEET' ? (
        sheet
      ) : (
        <PdfPane
          address={address}
          version={String(decree.version)}
          label={shown === 'ANNEX' ? t`Halaman PDF lampiran` : t`Halaman PDF naskah`}
          zoom={ZOOMS[zoom] ?? 1}
          onZoom={step}
          onPlace={setPlace}
          meanwhile={shown === 'ANNEX' ? <LoadingRows label={t`Memuat lampiran`} rows={8} /> : sheet}
        />
      )}
    </div>
  )
}

/** Global ids are `Type:uuid` in base64; addresses outside of GraphQL take the uuid. */
export function uuidOf(globalId: string): string {
  return atob(globalId).split(':')[1] ?? ''
}
