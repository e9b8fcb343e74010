/** What the button says aloud, by language. */
interface Words {
  readonly open: string;
  readonly close: string;
  readonly unread: string;
  readonly dismiss: string;
}

const languages: Record<string, Words> = {
  en: { open: 'Open', close: 'Close', unread: 'new messages', dismiss: 'Dismiss' },
  de: { open: 'Öffnen', close: 'Schließen', unread: 'neue Nachrichten', dismiss: 'Ausblenden' },
  fr: { open: 'Ouvrir', close: 'Fermer', unread: 'nouveaux messages', dismiss: 'Masquer' },
  es: { open: 'Abrir', close: 'Cerrar', unread: 'mensajes nuevos', dismiss: 'Ocultar' },
  it: { open: 'Apri', close: 'Chiudi', unread: 'nuovi messaggi', dismiss: 'Nascondi' },
  pt: { open: 'Abrir', close: 'Fechar', unread: 'novas mensagens', dismiss: 'Dispensar' },
  tr: { open: 'Aç', close: 'Kapat', unread: 'yeni mesaj', dismiss: 'Gizle' },
  ar: { open: 'فتح', close: 'إغلاق', unread: 'رسائل جديدة', dismiss: 'إخفاء' },
};

/** English where the language is none of ours. */
export const wordsOf = (locale: string): Words => languages[languageOf(locale)] ?? languages['en']!;

export const languageOf = (locale: string): string => locale.toLowerCase().split(/[-_]/)[0] ?? '';

export const isRightToLeft = (locale: string): boolean => ['ar', 'fa', 'he', 'ur'].includes(languageOf(locale));
