"""The most frequent English words, to tell an ordinary word from a name.

A capital at the head of a note or a sentence says nothing about names; frequency does. From the
word counts of Google Books Ngrams (CC BY 3.0) within SCOWL's word list, names of people left out.
"""

COMMON_WORDS = frozenset(
    """
the of and to in for is on that by this with you it not or be are from at as your all have new
more an was we will home can us about if page my has search free but our one other do no
information time they site he up may what which their news out use any there see only so his
when contact here business who web also now help get pm view online first am been would how were
me services some these click its like service than find price date back top people had list name
just over state year day into email two health world re next used go work last most products
music buy data make them should product system post her city add policy number such please
available copyright support message after best software then jan good video well where info
rights public books high school through each links she review years order very privacy book
items company read group sex need many user said de does set under general research university
january mail full map reviews program life know games way days management part could great
united hotel real item international ebay must store travel comments made development report off
member details line terms before hotels did send right type because local those using results
office education national car design take posted internet address community within states area
want phone shipping reserved subject between forum family long based code show even black check
special prices website index being women much sign file link open today technology south case
project same pages version section own found sports house related security both county american
photo game members power while care network down computer systems three total place end
following download him without per access think north resources current posts big media law
control water history pictures size art personal since including guide shop directory board
location change white text small rating rate government children during return students shopping
account times sites level digital profile previous form events love old main call hours image
department title description non insurance another why shall property class cd still money
quality every listing content country private little visit save tools low reply customer
december compare movies include college value article york man card jobs provide food source
author different press learn sale around print course job canada process teen room stock
training too credit point join science men categories advanced west sales look english left team
estate box conditions select windows photos gay thread week category note live large gallery
table register however june october november market library really action start series model
features air industry plan human provided yes required second hot accessories cost movie forums
march la september better say questions july yahoo going medical test friend come dec server pc
study application cart staff articles san feedback again play looking issues april never users
complete street topic comment financial things working against standard tax person below mobile
less got blog party payment equipment login student let programs offers legal above recent park
stores side act problem red give memory performance social august quote language story sell
options experience rates create key body young america important field few east paper single ii
age activities club example girls additional password latest something road gift question
changes night hard texas oct pay four poker status browse issue range building seller court
february always result audio light write war nov offer blue groups al easy given files event
release analysis request fax china making picture needs possible might professional yet month
major star areas future space committee hand sun cards problems london washington meeting become
interest id child keep enter california porn share similar garden schools million added
reference companies listed baby learning energy run delivery net popular term film stories put
computers journal reports co try welcome central images president notice god original head radio
until cell self council away includes track australia discussion archive once others
entertainment agreement format least society months log safety friends sure trade edition cars
messages marketing tell further updated association able having provides fun already green
studies close common drive specific several gold feb living sep collection called short arts lot
ask display limited powered solutions means director daily beach past natural whether due
electronics five upon period planning database says official weather mar land average done
technical window france pro region island record direct microsoft conference environment records
st district calendar costs style front statement update parts aug ever downloads early miles
sound resource present applications either ago document word works material bill apr written
talk federal hosting rules final adult tickets thing centre center requirements via cheap nude
kids finance true minutes else third rock gifts europe reading topics bad individual tips plus
auto cover usually edit together videos percent fast function fact unit getting global tech meet
far economic player projects lyrics often subscribe submit germany amount watch included feel
though bank risk thanks everything deals various words linux jul production commercial weight
town heart advertising received choose treatment newsletter archives points knowledge magazine
error camera jun girl currently construction toys registered clear golf receive domain methods
chapter makes protection policies loan wide beauty manager india position taken sort listings
models known half cases step engineering florida simple quick none wireless license friday lake
whole annual published later basic sony shows corporate google church method purchase customers
active response practice hardware figure materials fire holiday chat enough designed along among
death writing speed countries loss face brand discount higher effects created remember standards
oil bit yellow political increase advertise kingdom base near environmental thought stuff french
storage japan doing loans shoes entry stay nature orders availability africa summary turn mean
growth notes agency king monday european activity copy although drug pics western income force
cash employment overall bay river commission package contents seen players engine port album
regional stop supplies started administration bar institute views plans double dog build screen
exchange types soon sponsored lines electronic continue across benefits needed season apply
someone held anything printer condition effective believe organization effect asked eur mind
sunday selection casino lost tour menu volume cross anyone mortgage hope silver corporation wish
inside solution mature role rather weeks addition came supply nothing certain executive running
lower necessary union according clothing mon com particular fine names homepage hour gas skills
six bush islands advice career military rental decision leave british teens huge sat woman
facilities zip bid kind sellers middle move cable opportunities taking values division coming
tuesday object lesbian appropriate machine logo length actually nice score statistics client
returns capital follow sample investment sent shown saturday christmas england culture band
flash lead choice went starting registration fri thursday courses consumer airport foreign
artist outside furniture levels channel letter mode phones ideas wednesday structure fund summer
allow degree contract button releases wed homes super male matter custom virginia almost took
located multiple asian distribution editor inn industrial cause potential song ltd los focus
late fall featured idea rooms female responsible inc communications win associated primary
cancer numbers reason tool browser spring foundation answer voice friendly schedule documents
communication purpose feature bed comes police everyone independent approach cameras physical
operating hill maps medicine deal hold ratings chicago forms glass happy tue wanted developed
thank safe unique survey prior telephone sport ready feed animal sources mexico population
regular secure navigation operations therefore ass simply evidence station christian round
paypal understand option master valley recently probably thu rentals sea built publications
blood cut worldwide improve connection publisher hall larger anti networks earth parents nokia
impact transfer introduction kitchen strong tel carolina wedding properties hospital ground
overview ship accommodation owners disease excellent paid italy perfect hair opportunity kit
classic basis command cities express anal award distance tree assessment ensure thus wall
involved extra especially interface pussy partners budget rated guides success maximum operation
existing quite selected boy amazon patients restaurants beautiful warning wine locations horse
vote forward flowers stars significant lists technologies owner retail animals useful directly
manufacturer ways est son providing rule mac housing takes iii bring searches max trying mother
authority considered told traffic programme joined input strategy feet agent valid bin modern
senior ireland sexy teaching door grand testing trial charge units instead canadian cool normal
wrote enterprise ships entire educational leading metal positive fitness chinese opinion asia
football abstract uses output funds greater likely develop employees artists alternative
processing responsibility resolution java guest seems publication pass relations trust van
contains session multi photography republic fees components vacation century academic assistance
completed skin graphics indian prev ads expected ring grade dating pacific mountain
organizations pop filter mailing vehicle longer consider int northern behind panel floor german
buying match proposed default require iraq boys outdoor deep morning otherwise allows rest
protein plant reported hit transportation pool mini politics partner disclaimer authors boards
faculty parties fish membership mission eye string sense modified pack released stage internal
goods recommended born unless detailed japanese race approved background target except character
maintenance ability maybe functions moving brands places pretty trademarks spain southern
yourself etc winter rape battery youth pressure submitted boston incest debt keywords medium
television interested core break purposes throughout sets dance wood itself defined papers
playing awards fee studio reader virtual device established answers rent las remote dark
programming external apple regarding instructions min offered theory enjoy remove aid surface
minimum visual host variety teachers manual block subjects agents increased repair fair civil
steel understanding songs fixed wrong beginning hands associates finally updates desktop classes
paris ohio gets sector capacity requires jersey fat fully father electric saw instruments quotes
officer driver businesses dead respect unknown specified restaurant trip worth procedures poor
teacher xxx eyes relationship workers farm fucking georgia peace traditional campus showing
creative coast benefit progress funding devices lord grant sub agree fiction hear sometimes
watches careers beyond goes families led museum themselves fan transport interesting blogs wife
evaluation accepted former implementation ten hits zone complex cat galleries references die
presented flat flow agencies literature respective parent spanish michigan columbia setting
scale stand economy highest helpful monthly critical frame musical definition secretary angeles
networking path australian employee chief gives bottom magazines packages detail francisco laws
changed pet heard begin individuals colorado royal clean switch russian largest african guy
titles relevant guidelines justice connect bible cup basket applied weekly vol installation
described demand suite vegas square attention advance skip diet army auction gear difference
allowed correct nation selling lots piece sheet firm seven older illinois regulations elements
species jump cells module resort facility random pricing certificate minister motion looks
fashion directions visitors documentation monitor trading forest calls whose coverage couple
giving chance vision ball ending clients actions listen discuss accept automotive naked goal
successful sold wind communities clinical situation sciences markets lowest highly publishing
appear emergency developing lives currency leather determine milf temperature palm announcements
patient actual historical stone commerce ringtones perhaps persons difficult scientific
satellite fit tests village accounts amateur met pain particularly factors coffee settings cum
buyer cultural easily oral ford poster edge functional root closed holidays ice pink zealand
balance monitoring graduate replies shot architecture initial label thinking sec recommend canon
hardcore league waste minute bus provider optional dictionary cold accounting manufacturing
sections chair fishing effort phase fields bag fantasy letters motor professor context install
shirt apparel generally continued foot mass crime count breast techniques quickly dollars
websites religion claim driving permission surgery patch heat wild measures generation kansas
miss chemical doctor task reduce brought himself nor component enable exercise bug santa mid
guarantee leader diamond israel processes soft servers alone meetings seconds arizona keyword
interests flight congress fuel username walk fuck produced italian paperback classifieds wait
supported pocket saint rose freedom argument competition creating drugs joint premium providers
fresh characters attorney upgrade factor growing thousands stream apartments pick hearing
eastern auctions therapy entries dates generated signed upper administrative serious prime
samsung limit began louis steps errors shops bondage del efforts informed thoughts creek worked
quantity urban practices sorted reporting essential myself tours platform load affiliate
immediately admin nursing machines designated tags heavy covered recovery guys integrated
configuration cock merchant comprehensive expert universal protect drop solid presentation
languages became orange compliance vehicles prevent theme rich campaign marine improvement
guitar finding pennsylvania examples ipod saying spirit claims porno challenge motorola
acceptance strategies seem affairs touch intended towards goals hire election suggest branch
charges serve affiliates reasons magic mount smart talking gave ones latin multimedia tits avoid
certified manage corner rank computing oregon element birth virus abuse interactive requests
separate quarter procedure leadership tables define racing religious facts breakfast kong column
plants faith chain developer identify avenue missing died approximately domestic sitemap
recommendations moved houston reach comparison mental viewed moment extended sequence inch
attack sorry opening damage lab reserve recipes gamma plastic produce snow placed truth counter
failure follows weekend dollar camp ontario automatically minnesota films bridge native fill
movement printing baseball owned approval draft chart played contacts jesus readers clubs equal
adventure matching offering shirts profit leaders posters institutions assistant variable ave
advertisement expect parking headlines yesterday compared determined wholesale workshop russia
gone codes kinds extension seattle statements golden completely teams fort lighting senate
forces funny brother gene turned portable tried electrical applicable disc returned pattern boat
named theatre laser earlier manufacturers sponsor classical icon warranty dedicated indiana
direction basketball objects ends delete evening assembly nuclear taxes mouse signal criminal
issued brain sexual wisconsin powerful dream obtained false cast flower felt personnel passed
supplied identified falls pic soul aids opinions promote stated stats hawaii professionals
appears carry flag decided covers advantage hello designs maintain tourism priority newsletters
adults clips savings graphic atom payments estimated binding brief ended winning eight anonymous
iron straight script served wants miscellaneous prepared void dining alert integration atlanta
dakota tag interview mix framework disk installed queen credits clearly fix handle sweet desk
criteria massachusetts diego hong vice associate truck enlarge ray frequently revenue measure
changing votes duty looked discussions bear gain festival laboratory ocean flights experts signs
lack depth iowa whatever logged laptop vintage train exactly dry explore maryland spa concept
nearly eligible checkout reality forgot handling origin knew gaming feeds billion destination
scotland faster intelligence dallas bought con ups nations route followed specifications broken
alaska zoom blow battle residential anime speak decisions industries protocol query clip
partnership editorial expression equity provisions speech wire principles suggestions rural
shared sounds replacement tape strategic judge spam economics acid bytes cent forced compatible
fight apartment height null zero speaker filed netherlands obtain consulting recreation offices
designer remain managed failed marriage roll korea banks participants secret bath leads negative
austin toronto springs missouri var perform healthy translation estimates font assets injury
ministry drivers lawyer figures married protected proposal sharing philadelphia portal waiting
birthday beta fail gratis banking officials toward won slightly assist conduct contained
lingerie legislation calling parameters jazz serving bags profiles miami comics matters houses
doc postal relationships tennessee wear controls breaking combined ultimate wales representative
frequency introduced minor finish departments residents noted displayed reduced physics rare
spent performed extreme samples bars reviewed row forecast removed helps singles administrator
cycle amounts contain accuracy dual rise sleep bird pharmacy brazil creation static scene hunter
addresses lady crystal famous writer chairman violence fans oklahoma speakers drink academy
dynamic gender eat permanent agriculture dell cleaning constitutes portfolio practical delivered
collectibles infrastructure exclusive seat concerns colour color vendor originally intel
utilities philosophy regulation officers reduction aim bids referred supports nutrition
recording regions junior toll les cape rings meaning tip secondary wonderful mine ladies ticket
announced guess agreed prevention whom ski soccer import posting presence instant mentioned
automatic healthcare viewing maintained increasing majority connected christ dogs directors
aspects
""".split()
)
