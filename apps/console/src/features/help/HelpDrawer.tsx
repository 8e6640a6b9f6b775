import { useLingui as useWords } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Drawer, Group } from '@mantine/core'
import { IconBookOff } from '@tabler/icons-react'
import { useMatches } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useViewer } from '../../session/viewer.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import { StateMessage } from '../../ui/states/StateMessage.tsx'
import { GuideText } from './guide/GuideText.tsx'
import { type GuidePart, guideOfPage } from './guide/guide-of-page.ts'
import { loadGuide } from './guide/load-guide.ts'
import { partOf, readGuide } from './guide/read-guide.ts'

/** Beside the page that somebody is on: the part of the guide about it, and the ways to words, keys and messages. */
export default function HelpDrawer(props: { opened: boolean; onClose: () => void }) {
  const { t } = useLingui()
  const viewer = useViewer()
  const route = useMatches({ select: (matches) => matches.at(-1)?.fullPath ?? '/' })
  const own = guideOfPage(route.length > 1 ? route.replace(/\/$/, '') : route, viewer)
  // Another page begins with its own part again.
  return (
    <Drawer
      opened={props.opened}
      onClose={props.onClose}
      position="right"
      size="lg"
      title={<Trans>Bantuan</Trans>}
      closeButtonProps={{ 'aria-label': t`Tutup` }}
    >
      <Group gap="xs" mb="md">
        <ButtonLink to="/bantuan" size="xs" variant="default" onClick={props.onClose}>
          <Trans>Istilah dan tombol pintas</Trans>
        </ButtonLink>
        <ButtonLink to="/bantuan/kesalahan" size="xs" variant="default" onClick={props.onClose}>
          <Trans>Pesan kesalahan</Trans>
        </ButtonLink>
      </Group>
      <GuideReader key={`${own.guide}#${own.heading}`} own={own} />
    </Drawer>
  )
}

/** Which guide was read, and its text; null where it could not be loaded. */
interface Loaded {
  readonly guide: string
  readonly text: string | null
}

function GuideReader(props: { own: GuidePart }) {
  const { t } = useLingui()
  const { i18n } = useWords()
  const [part, setPart] = useState(props.own)
  const [loaded, setLoaded] = useState<Loaded | null>(null)
  const { guide, heading } = part
  useEffect(() => {
    let isLeft = false
    const show = (text: string | null) => !isLeft && setLoaded({ guide, text })
    loadGuide(guide).then(show, () => show(null))
    return () => {
      isLeft = true
    }
  }, [guide])
  if (loaded?.guide !== guide) return <LoadingRows label={t`Memuat panduan`} rows={6} />
  if (loaded.text === null)
    return (
      <StateMessage tone="mute" icon={IconBookOff} title={<Trans>Panduan tidak dapat dimuat</Trans>}>
        <Trans>Buka lagi begitu ada sambungan.</Trans>
      </StateMessage>
    )
  return (
    <>
      {i18n.locale === 'en' && (
        <p>
          <Trans>Panduan ini ditulis dalam bahasa Indonesia.</Trans>
        </p>
      )}
      <GuideText
        blocks={partOf(readGuide(loaded.text), heading)}
        onOpen={(name) => setPart({ guide: name, heading: null })}
      />
      <Group gap="xs" mt="md">
        {heading !== null && (
          <Button size="xs" variant="default" onClick={() => setPart({ guide, heading: null })}>
            <Trans>Seluruh panduan ini</Trans>
          </Button>
        )}
        {guide !== 'README' && (
          <Button size="xs" variant="default" onClick={() => setPart({ guide: 'README', heading: null })}>
            <Trans>Semua panduan</Trans>
          </Button>
        )}
      </Group>
    </>
  )
}
