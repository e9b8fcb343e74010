import { languageOf } from '../widget/words';

/** What the window around the chat says, by language; the chat itself is Web Chat's to translate. */
export interface Words {
  readonly open: string;
  readonly opening: string;
  readonly lost: string;
  readonly retrying: string;
  readonly unreachable: string;
  readonly tryNow: string;
  readonly close: string;
  readonly signOut: string;
  readonly signOutQuestion: string;
  readonly signOutYes: string;
  readonly cancel: string;
  readonly dropFiles: string;
}

const languages: Record<string, Words> = {
  en: {
    open: 'Online', opening: 'Connecting…', lost: 'Offline', retrying: 'No connection. Trying again…',
    unreachable: 'This chat cannot be reached right now.',
    tryNow: 'Try now', close: 'Close', signOut: 'Sign out', cancel: 'Cancel', signOutYes: 'Sign out',
    signOutQuestion: 'This device forgets the conversation, and a new one begins.', dropFiles: 'Drop files to send them',
  },
  de: {
    open: 'Online', opening: 'Verbindung wird aufgebaut…', lost: 'Offline', retrying: 'Keine Verbindung. Neuer Versuch…',
    unreachable: 'Dieser Chat ist gerade nicht erreichbar.',
    tryNow: 'Jetzt versuchen', close: 'Schließen', signOut: 'Abmelden', cancel: 'Abbrechen', signOutYes: 'Abmelden',
    signOutQuestion: 'Dieses Gerät vergisst die Unterhaltung, und eine neue beginnt.', dropFiles: 'Dateien hier ablegen, um sie zu senden',
  },
  fr: {
    open: 'En ligne', opening: 'Connexion…', lost: 'Hors ligne', retrying: 'Pas de connexion. Nouvel essai…',
    unreachable: 'Ce chat est injoignable pour le moment.',
    tryNow: 'Réessayer', close: 'Fermer', signOut: 'Se déconnecter', cancel: 'Annuler', signOutYes: 'Se déconnecter',
    signOutQuestion: 'Cet appareil oublie la conversation et une nouvelle commence.', dropFiles: 'Déposez des fichiers pour les envoyer',
  },
  es: {
    open: 'En línea', opening: 'Conectando…', lost: 'Desconectado', retrying: 'Sin conexión. Reintentando…',
    unreachable: 'No se puede acceder a este chat en este momento.',
    tryNow: 'Reintentar', close: 'Cerrar', signOut: 'Cerrar sesión', cancel: 'Cancelar', signOutYes: 'Cerrar sesión',
    signOutQuestion: 'Este dispositivo olvida la conversación y empieza una nueva.', dropFiles: 'Suelta archivos para enviarlos',
  },
  it: {
    open: 'Online', opening: 'Connessione…', lost: 'Offline', retrying: 'Nessuna connessione. Nuovo tentativo…',
    unreachable: 'Questa chat non è raggiungibile al momento.',
    tryNow: 'Riprova', close: 'Chiudi', signOut: 'Esci', cancel: 'Annulla', signOutYes: 'Esci',
    signOutQuestion: 'Questo dispositivo dimentica la conversazione e ne inizia una nuova.', dropFiles: 'Rilascia i file per inviarli',
  },
  pt: {
    open: 'Online', opening: 'A ligar…', lost: 'Offline', retrying: 'Sem ligação. A tentar de novo…',
    unreachable: 'Não é possível aceder a este chat de momento.',
    tryNow: 'Tentar agora', close: 'Fechar', signOut: 'Sair', cancel: 'Cancelar', signOutYes: 'Sair',
    signOutQuestion: 'Este dispositivo esquece a conversa e começa uma nova.', dropFiles: 'Largue ficheiros para os enviar',
  },
  tr: {
    open: 'Çevrimiçi', opening: 'Bağlanıyor…', lost: 'Çevrimdışı', retrying: 'Bağlantı yok. Yeniden deneniyor…',
    unreachable: 'Bu sohbete şu anda ulaşılamıyor.',
    tryNow: 'Şimdi dene', close: 'Kapat', signOut: 'Oturumu kapat', cancel: 'Vazgeç', signOutYes: 'Oturumu kapat',
    signOutQuestion: 'Bu cihaz konuşmayı unutur ve yeni bir konuşma başlar.', dropFiles: 'Göndermek için dosyaları bırakın',
  },
  ar: {
    open: 'متصل', opening: 'جارٍ الاتصال…', lost: 'غير متصل', retrying: 'لا يوجد اتصال. تجري المحاولة مجددًا…',
    unreachable: 'يتعذر الوصول إلى هذه المحادثة الآن.',
    tryNow: 'حاول الآن', close: 'إغلاق', signOut: 'تسجيل الخروج', cancel: 'إلغاء', signOutYes: 'تسجيل الخروج',
    signOutQuestion: 'سينسى هذا الجهاز المحادثة وتبدأ محادثة جديدة.', dropFiles: 'أفلت الملفات لإرسالها',
  },
};

/** English where the language is none of ours. */
export const wordsOf = (locale: string): Words => languages[languageOf(locale)] ?? languages['en']!;
