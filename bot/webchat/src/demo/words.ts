import { isRightToLeft, languageOf } from '../widget/words';

/*
 * What the page says, by language. English stands in the page itself and is what is left where a language is none of these.
 */
const keys = [
  'heading', 'introduction', 'says', 'title', 'greeting', 'none', 'language', 'asPage', 'place', 'side', 'left', 'right', 'size', 'offset',
  'colours', 'scheme', 'asDevice', 'light', 'dark', 'accent', 'background', 'surface', 'text', 'reset', 'forYourPage', 'copy', 'tryIt',
  'badge', 'badgeTry', 'memory', 'memoryTry', 'files', 'filesTry', 'connection', 'connectionTry', 'phone', 'phoneTry', 'keyboard', 'keyboardTry',
  'copied', 'selected',
] as const;

type Key = (typeof keys)[number];

const languages: Record<string, readonly string[]> = {
  de: [
    '{title} auf Ihrer Seite', 'Wählen Sie, wie der Chat aussieht. Was Sie sehen, ist echt: Der Knopf in der Ecke ist das Widget, wie es auf Ihrer Seite sein wird.',
    'Was er sagt', 'Titel', 'Begrüßung', 'keine', 'Sprache', 'wie die Seite', 'Wo er steht', 'Seite', 'Links', 'Rechts', 'Größe des Knopfs', 'Abstand zur Ecke',
    'Farben', 'Hell oder dunkel', 'Wie das Gerät', 'Hell', 'Dunkel', 'Akzent', 'Hintergrund', 'Hinter Antworten', 'Text', 'Zurück zu den Vorgaben', 'Für Ihre Seite', 'Kopieren', 'Ausprobieren',
    'Zähler:', 'Schreiben Sie „erinnere mich in einer Minute ans Dehnen“ und schließen Sie den Chat. Die Antwort wird am Knopf gezählt.',
    'Gedächtnis:', 'Laden Sie diese Seite neu oder öffnen Sie sie in einem zweiten Tab: Es ist dieselbe Unterhaltung.',
    'Dateien:', 'Legen Sie eine auf dem Chat ab.', 'Verbindung:', 'Nehmen Sie dieses Gerät vom Netz, schreiben Sie etwas und kommen Sie zurück.',
    'Telefon:', 'Machen Sie dieses Fenster schmal: Der Chat nimmt es ganz ein.', 'Tastatur:', 'Tab bis zum Knopf, Enter öffnet ihn, Esc schließt ihn.',
    'Kopiert', 'Markiert: kopieren Sie es mit der Tastatur',
  ],
  fr: [
    '{title} sur votre page', 'Choisissez l’apparence du chat. Tout est réel : le bouton dans le coin est le widget tel qu’il sera sur votre page.',
    'Ce qu’il dit', 'Titre', 'Accueil', 'aucun', 'Langue', 'comme la page', 'Où il se trouve', 'Côté', 'À gauche', 'À droite', 'Taille du bouton', 'Distance du coin',
    'Couleurs', 'Clair ou sombre', 'Comme l’appareil', 'Clair', 'Sombre', 'Accent', 'Arrière-plan', 'Derrière les réponses', 'Texte', 'Valeurs par défaut', 'Pour votre page', 'Copier', 'Essayez',
    'Compteur :', 'écrivez « remind me in one minute to stretch » et fermez le chat. La réponse est comptée sur le bouton.',
    'Mémoire :', 'rechargez cette page ou ouvrez-la dans un second onglet : c’est la même conversation.',
    'Fichiers :', 'déposez-en un sur le chat.', 'Connexion :', 'coupez le réseau de cet appareil, écrivez quelque chose et revenez.',
    'Téléphone :', 'rétrécissez cette fenêtre : le chat l’occupe tout entière.', 'Clavier :', 'Tab jusqu’au bouton, Entrée pour l’ouvrir, Échap pour le fermer.',
    'Copié', 'Sélectionné : copiez-le au clavier',
  ],
  es: [
    '{title} en su página', 'Elija el aspecto del chat. Todo es real: el botón de la esquina es el widget tal como será en su página.',
    'Qué dice', 'Título', 'Saludo', 'ninguno', 'Idioma', 'como la página', 'Dónde está', 'Lado', 'Izquierda', 'Derecha', 'Tamaño del botón', 'Distancia a la esquina',
    'Colores', 'Claro u oscuro', 'Como el dispositivo', 'Claro', 'Oscuro', 'Acento', 'Fondo', 'Detrás de las respuestas', 'Texto', 'Valores predeterminados', 'Para su página', 'Copiar', 'Pruébelo',
    'Contador:', 'escriba «remind me in one minute to stretch» y cierre el chat. La respuesta se cuenta en el botón.',
    'Memoria:', 'recargue esta página o ábrala en otra pestaña: es la misma conversación.',
    'Archivos:', 'suelte uno sobre el chat.', 'Conexión:', 'desconecte este dispositivo de la red, escriba algo y vuelva.',
    'Teléfono:', 'estreche esta ventana: el chat la ocupa entera.', 'Teclado:', 'Tab hasta el botón, Intro para abrirlo, Esc para cerrarlo.',
    'Copiado', 'Seleccionado: cópielo con el teclado',
  ],
  it: [
    '{title} sulla tua pagina', 'Scegli l’aspetto della chat. È tutto vero: il pulsante nell’angolo è il widget come sarà sulla tua pagina.',
    'Che cosa dice', 'Titolo', 'Saluto', 'nessuno', 'Lingua', 'come la pagina', 'Dove si trova', 'Lato', 'Sinistra', 'Destra', 'Dimensione del pulsante', 'Distanza dall’angolo',
    'Colori', 'Chiaro o scuro', 'Come il dispositivo', 'Chiaro', 'Scuro', 'Accento', 'Sfondo', 'Dietro le risposte', 'Testo', 'Valori predefiniti', 'Per la tua pagina', 'Copia', 'Provalo',
    'Contatore:', 'scrivi «remind me in one minute to stretch» e chiudi la chat. La risposta è contata sul pulsante.',
    'Memoria:', 'ricarica questa pagina o aprila in un’altra scheda: è la stessa conversazione.',
    'File:', 'trascinane uno sulla chat.', 'Connessione:', 'scollega questo dispositivo dalla rete, scrivi qualcosa e torna.',
    'Telefono:', 'restringi questa finestra: la chat la occupa tutta.', 'Tastiera:', 'Tab fino al pulsante, Invio per aprirlo, Esc per chiuderlo.',
    'Copiato', 'Selezionato: copialo con la tastiera',
  ],
  pt: [
    '{title} na sua página', 'Escolha o aspeto do chat. É tudo real: o botão no canto é o widget como será na sua página.',
    'O que diz', 'Título', 'Saudação', 'nenhuma', 'Idioma', 'como a página', 'Onde fica', 'Lado', 'Esquerda', 'Direita', 'Tamanho do botão', 'Distância ao canto',
    'Cores', 'Claro ou escuro', 'Como o dispositivo', 'Claro', 'Escuro', 'Destaque', 'Fundo', 'Atrás das respostas', 'Texto', 'Valores predefinidos', 'Para a sua página', 'Copiar', 'Experimente',
    'Contador:', 'escreva «remind me in one minute to stretch» e feche o chat. A resposta é contada no botão.',
    'Memória:', 'recarregue esta página ou abra-a noutro separador: é a mesma conversa.',
    'Ficheiros:', 'largue um sobre o chat.', 'Ligação:', 'desligue este dispositivo da rede, escreva algo e volte.',
    'Telefone:', 'estreite esta janela: o chat ocupa-a toda.', 'Teclado:', 'Tab até ao botão, Enter para o abrir, Esc para o fechar.',
    'Copiado', 'Selecionado: copie-o com o teclado',
  ],
  tr: [
    'Sayfanızda {title}', 'Sohbetin nasıl görüneceğini seçin. Gördüğünüz gerçektir: köşedeki düğme, widget’ın sayfanızdaki hâlidir.',
    'Ne söyler', 'Başlık', 'Karşılama', 'yok', 'Dil', 'sayfa gibi', 'Nerede durur', 'Taraf', 'Sol', 'Sağ', 'Düğmenin boyutu', 'Köşeye uzaklık',
    'Renkler', 'Açık veya koyu', 'Cihaz gibi', 'Açık', 'Koyu', 'Vurgu', 'Arka plan', 'Yanıtların arkası', 'Metin', 'Varsayılanlara dön', 'Sayfanız için', 'Kopyala', 'Deneyin',
    'Sayaç:', '“remind me in one minute to stretch” yazın ve sohbeti kapatın. Yanıt düğmede sayılır.',
    'Bellek:', 'bu sayfayı yenileyin ya da ikinci bir sekmede açın: aynı konuşmadır.',
    'Dosyalar:', 'sohbetin üzerine bir dosya bırakın.', 'Bağlantı:', 'bu cihazın ağ bağlantısını kesin, bir şey yazın ve geri gelin.',
    'Telefon:', 'bu pencereyi daraltın: sohbet tamamını kaplar.', 'Klavye:', 'Düğmeye kadar Tab, açmak için Enter, kapatmak için Esc.',
    'Kopyalandı', 'Seçildi: klavyenizle kopyalayın',
  ],
  ar: [
    '{title} في صفحتك', 'اختر شكل الدردشة. ما تراه حقيقي: الزر في الزاوية هو الأداة كما ستكون في صفحتك.',
    'ما تقوله', 'العنوان', 'الترحيب', 'بلا', 'اللغة', 'مثل الصفحة', 'مكانها', 'الجانب', 'يسار', 'يمين', 'حجم الزر', 'البعد عن الزاوية',
    'الألوان', 'فاتح أو داكن', 'مثل الجهاز', 'فاتح', 'داكن', 'اللون المميز', 'الخلفية', 'خلف الإجابات', 'النص', 'العودة إلى الإعدادات الأصلية', 'لصفحتك', 'نسخ', 'جرّبها',
    'العدّاد:', 'اكتب “remind me in one minute to stretch” وأغلق الدردشة. تُحسب الإجابة على الزر.',
    'الذاكرة:', 'أعد تحميل هذه الصفحة أو افتحها في علامة تبويب أخرى: إنها المحادثة نفسها.',
    'الملفات:', 'أفلت ملفًا على الدردشة.', 'الاتصال:', 'افصل هذا الجهاز عن الشبكة واكتب شيئًا ثم عد.',
    'الهاتف:', 'ضيّق هذه النافذة: تشغلها الدردشة كلها.', 'لوحة المفاتيح:', 'مفتاح Tab حتى الزر، وEnter لفتحه، وEsc لإغلاقه.',
    'تم النسخ', 'تم التحديد: انسخه بلوحة المفاتيح',
  ],
};

/** The first of the reader's languages that the page is written in; English where it is in none of them. */
const language = navigator.languages.map(languageOf).find((wanted) => wanted === 'en' || wanted in languages) ?? 'en';

/** What the page says for a key, or what it says in English. */
export function say(key: Key, english: string): string {
  return languages[language]?.[keys.indexOf(key)] ?? english;
}

/** Puts the page into the reader's language; the widget on it follows. */
export function translate(title: string): void {
  document.documentElement.lang = language;
  document.documentElement.dir = isRightToLeft(language) ? 'rtl' : 'ltr';
  for (const element of document.querySelectorAll<HTMLElement>('[data-says]')) {
    element.textContent = say(element.dataset['says'] as Key, element.textContent ?? '').replace('{title}', title);
  }
  for (const attribute of ['placeholder', 'aria-label']) {
    for (const element of document.querySelectorAll(`[data-says-${attribute}]`)) {
      element.setAttribute(attribute, say(element.getAttribute(`data-says-${attribute}`) as Key, element.getAttribute(attribute) ?? ''));
    }
  }
  document.title = document.querySelector('h1')?.textContent ?? document.title;
}
