/// Texts of our own on twenty-five subjects, written apart from one another; the last three leave hardly a noun in place.
let scriptFamilies: [ScriptFamily] = [
    ScriptFamily(
        name: "octopus",
        template: """
            You would not expect {0} to open a jar. Yet in one aquarium {0} learned it in a single \
            week, simply by watching a keeper. Scientists then hid {1} inside, and the animal found \
            it within two minutes. What makes this possible is a body with {2}, each able to decide \
            for itself. When danger comes near, it leaves nothing behind but {3}. So the next time \
            you see {0} on a plate, remember how clever it was.
            """,
        own: ["an octopus", "a crab", "eight clever arms", "a cloud of ink"],
        others: ["a cuttlefish", "a shrimp", "ten restless tentacles", "a false shadow"]
    ),
    ScriptFamily(
        name: "coffee",
        template: """
            Every morning the world drinks two billion cups of {0}. It began with {1}, who noticed \
            that his goats would not sleep after eating from a certain bush. Monks tried the berries \
            and stayed awake through prayer. From there it travelled to {2}, where kings tried to \
            forbid it and failed. Today more people live from {0} than from {3}. And if the weather \
            keeps changing, half of the land where it grows could be lost within our lifetime.
            """,
        own: ["coffee", "a herdsman", "Arabia", "gold"],
        others: ["tea", "a gardener", "Venice", "silver"]
    ),
    ScriptFamily(
        name: "volcano",
        template: """
            In the summer of {0} the sky above {1} turned black at noon. {2} had thrown so much ash \
            into the air that harvests failed on three continents. Farmers in Europe saw snow in \
            July and left for the west. A young writer, shut in by the rain, passed the time with a \
            story about {3}. Nobody knew at the time why the sun had gone. It took a hundred years \
            before anyone put these pieces together.
            """,
        own: ["1816", "Java", "Tambora", "a monster"],
        others: ["1884", "Sumatra", "Krakatau", "a ghost"]
    ),
    ScriptFamily(
        name: "chess",
        template: """
            There are more possible games of {0} than there are grains of sand on Earth. After only \
            {1} moves the number passes anything we can imagine. This is why no machine will ever \
            play every one of them. In {2} a computer beat the world champion for the first time, \
            and he stormed out of the room. Since then players have learned from the very programs \
            that defeat them. They even copy moves which every teacher used to call {3}.
            """,
        own: ["chess", "ten", "1997", "ugly"],
        others: ["go", "twelve", "2016", "foolish"]
    ),
    ScriptFamily(
        name: "bread",
        template: """
            Leave flour and water in a bowl and something begins to live in it. Within {0} days you \
            will see bubbles, because wild {1} from the air have moved in. Bakers in {2} kept such a \
            bowl alive for more than a century and gave it a name. They fed it before they fed \
            themselves. During the great fire they carried it out before {3}. Whoever eats that \
            bread today is eating a little of the year it began.
            """,
        own: ["five", "yeasts", "San Francisco", "the furniture"],
        others: ["seven", "microbes", "Vienna", "the silver"]
    ),
    ScriptFamily(
        name: "sleep",
        template: """
            Why do we {0} at all? A giraffe gets by with two hours, a bat needs twenty. If you keep \
            a rat from it for {1} weeks, it dies, and nobody can say exactly of what. One answer \
            lies in the {2}, where a fluid washes out the waste of the day while we lie still. \
            Another is memory: what you learned before going to bed is there in the morning, sorted \
            and stored. Stay up all night and you lose {3}.
            """,
        own: ["sleep", "three", "brain", "both"],
        others: ["dream", "two", "skull", "everything"]
    ),
    ScriptFamily(
        name: "piano",
        template: """
            Look inside a {0} and you will find some {1} strings, pulled with a force of twenty \
            tonnes. Only a frame of cast iron can bear that. When the first of them were built in \
            {2}, the frames were wood and broke in the middle of concerts. One composer was known to \
            ruin three in an evening. His fans collected the broken {3} as souvenirs. So what sounds \
            so gentle is really a machine under enormous tension.
            """,
        own: ["piano", "230", "Florence", "strings"],
        others: ["harp", "forty", "Paris", "pegs"]
    ),
    ScriptFamily(
        name: "desert",
        template: """
            It has not rained here for as long as anyone can remember. In the {0} there are weather \
            stations that never recorded a drop. And yet people live in it, by hanging nets on the \
            hills to catch {1}. Each net gives enough water for {2} in a day. Astronomers love the \
            place for its sky, and space agencies test their {3} on the red ground. Once in ten \
            years the rain does come, and then the whole plain bursts into flower.
            """,
        own: ["Atacama", "fog", "a family", "rovers"],
        others: ["Namib", "dew", "a village", "wheels"]
    ),
    ScriptFamily(
        name: "penguin",
        template: """
            When winter comes to {0}, everybody leaves but one. The male {1} stays behind with an \
            egg on his feet and does not eat for four months. To keep from freezing, thousands of \
            them huddle together and take turns at standing outside. Their mates are {2} away, \
            hunting in open water. They come back on exactly the day the chick hatches, and find \
            their partner in the crowd by {3} alone.
            """,
        own: ["Antarctica", "emperor penguin", "a hundred kilometres", "voice"],
        others: ["the ice", "king penguin", "fifty miles", "song"]
    ),
    ScriptFamily(
        name: "money",
        template: """
            The first paper {0} was not worth the paper it was printed on, said those who had to \
            take it. A ruler of {1} ordered it all the same, and whoever refused lost his head. \
            Marco Polo saw it and could not believe that trees were turned into {2}. For three \
            hundred years it worked. Then the printers were told to print more, and more again, \
            until a cart full of notes would not buy {3}. The experiment ended, and coins were back.
            """,
        own: ["money", "China", "silver", "an egg"],
        others: ["credit", "Persia", "gold", "a loaf"]
    ),
    ScriptFamily(
        name: "football",
        template: """
            No sport is watched by so many, and hardly any has so few rules. {0} needs a ball, a \
            line and two {1}. In some villages of {2} a game once lasted two days, with half the \
            town on each side and no referee. Windows were nailed shut. The king forbade it, and so \
            did the next five kings. It was schoolboys who finally wrote down on one page what was \
            allowed, and that page is what {3} people follow today.
            """,
        own: ["Football", "goals", "England", "a billion"],
        others: ["Rugby", "posts", "Wales", "many"]
    ),
    ScriptFamily(
        name: "honey",
        template: """
            Open a tomb that is three thousand years old and you may find a pot of {0} which you \
            could still eat. It never spoils. There is too little water in it for {1} to live, and a \
            trace of acid does the rest. To make a single spoonful, {2} bees have to work for their \
            entire life. They fan it dry with their wings, night after night. Soldiers used to put \
            it on {3}, and doctors now do so again.
            """,
        own: ["honey", "germs", "twelve", "wounds"],
        others: ["syrup", "mould", "twenty", "burns"]
    ),
    ScriptFamily(
        name: "bridge",
        template: """
            Walk across the {0} in the morning and you cover a few centimetres less than at noon. \
            Steel grows in the sun. The builders knew it, so they left gaps that open and close with \
            {1}. What they did not know was how the wind would play it. On the day it opened, the \
            deck swayed under the steps of {2}, who fell into the same rhythm without meaning to. \
            Two years went by before it could be used, with {3} hidden underneath.
            """,
        own: ["bridge", "the seasons", "the crowd", "dampers"],
        others: ["viaduct", "the weather", "soldiers", "springs"]
    ),
    ScriptFamily(
        name: "shark",
        template: """
            They were here before the trees. When the first {0} swam in the sea, there was nothing \
            on land but moss. They have come through all five of the great {1}, and they did so \
            without {2}, on cartilage alone. Some can smell one drop of blood in a pool. Others go \
            for weeks without a meal. What they may not come through is us: for every person killed \
            by a {3}, people kill eleven million.
            """,
        own: ["sharks", "extinctions", "bones", "shark"],
        others: ["rays", "dyings", "ribs", "ray"]
    ),
    ScriptFamily(
        name: "clock",
        template: """
            For most of history nobody knew what time it was, and nobody cared. Each town had its \
            own noon. Then came {0}, and with them a problem: a {1} that leaves at ten by one clock \
            and arrives at ten by another. Companies agreed on a common time in {2}, without asking \
            any parliament. Some cities refused for decades and put a second {3} on the tower. Our \
            lives have run by the same tick ever since.
            """,
        own: ["railways", "train", "1883", "hand"],
        others: ["steamers", "ship", "1884", "dial"]
    ),
    ScriptFamily(
        name: "forest",
        template: """
            Below your feet in a {0} there is a trade going on. The roots of the trees are tied to \
            {1}, thin as hair, which bring them water and take sugar in return. Through them one \
            tree may feed another that stands in the shade. An old {2} can be linked to hundreds of \
            its neighbours. Cut it, and the young ones around it grow more slowly for years. Some \
            call it a network, others warn against seeing {3} where there is only chemistry.
            """,
        own: ["forest", "fungi", "fir", "kindness"],
        others: ["wood", "threads", "beech", "friendship"]
    ),
    ScriptFamily(
        name: "telegraph",
        template: """
            A message from London to {0} used to take ten weeks by sea. In 1858 a cable was laid \
            over the floor of the {1}, and the queen sent the first ninety-eight words. They took \
            sixteen hours. After three weeks the line was dead, for an engineer had put {2} volts \
            through it in his impatience. It was eight years until a ship as large as a village \
            carried out a new one. From then on the world had no more {3}.
            """,
        own: ["New York", "Atlantic", "two thousand", "distance"],
        others: ["Bombay", "Indian Ocean", "three thousand", "patience"]
    ),
    ScriptFamily(
        name: "lightning",
        template: """
            At this very moment some {0} storms are raging on our planet. Each flash is five times \
            as hot as the face of the {1} and no thicker than your thumb. A ranger named Roy was \
            struck {2} times and lived. He began to believe that clouds were after him, and would \
            drive away whenever he saw one. The odds against it cannot be worked out, because he \
            spent his life on {3}, where lightning likes to go.
            """,
        own: ["two thousand", "Sun", "seven", "mountain tops"],
        others: ["eighteen hundred", "furnace", "six", "open hills"]
    ),
    ScriptFamily(
        name: "ants",
        template: """
            Weigh all the {0} in the world, and they come close to weighing as much as all of us. \
            They have had {1} for fifty million years. In their cellars they grow a fungus that \
            exists nowhere else, on leaves that they cut but cannot eat. There are {2} who do \
            nothing but carry out the rubbish, and the others keep away from them. When a colony \
            floods, they hold on to one another and become a {3}, with the queen in the dry middle.
            """,
        own: ["ants", "farms", "workers", "raft"],
        others: ["termites", "gardens", "servants", "boat"]
    ),
    ScriptFamily(
        name: "satellite",
        template: """
            If every {0} were switched off for one day, you would notice it at the petrol pump \
            first. Cards would fail, since banks take their time from {1}. Ships would slow down, \
            then aircraft. By evening the power grid would be drifting out of step. Only a few {2} \
            in the world could keep the hour on their own. We have hung our days on some thirty \
            clocks that fly above us, each off by less than a second in {3} years.
            """,
        own: ["satellite", "orbit", "laboratories", "a hundred thousand"],
        others: ["beacon", "the sky", "observatories", "ten thousand"]
    ),
    ScriptFamily(
        name: "ice",
        template: """
            Drill three kilometres down into the {0} and you bring up air that {1} breathed. Every \
            winter left a layer, thin as a coin, with bubbles of its own weather inside. You can \
            count them like the pages of a diary. There is the year when {2} burned, there is the \
            lead from Roman mines. One layer tells of a warm spell that came within a single \
            lifetime, and that is the page which {3} read again and again.
            """,
        own: ["ice", "mammoths", "a volcano", "scientists"],
        others: ["glacier", "hunters", "the steppe", "researchers"]
    ),
    ScriptFamily(
        name: "colour",
        template: """
            For thousands of years there was hardly any {0} to be had. It came from a stone that was \
            dug in one single valley of {1}, and it cost more than gold. Painters kept it for the \
            robe of the {2}. Then, in 1704, a man in Berlin tried to make red, used dirty \
            ingredients and got the wrong result. Within ten years everybody could afford it. \
            Soldiers wore it, prints were filled with it, and the word for it changed its {3}.
            """,
        own: ["blue", "Afghanistan", "Virgin", "meaning"],
        others: ["purple", "Lebanon", "emperor", "sound"]
    ),
    ScriptFamily(
        name: "heavy-animal",
        template: """
            The {0} is the {1} of all {2}, and hardly anybody has ever seen one {3}. It can {4} for \
            {5} before it has to {6}. Its {7} are as {8} as a {9}, and with them it {10} whatever \
            comes near. What nobody expected is that it {11} only once in its {12}. When that \
            happens, the whole {13} hears of it. So if you ever meet one, do not {14}.
            """,
        own: [
            "giant squid", "shyest", "molluscs", "alive", "hide", "years", "surface", "eyes", "large",
            "football", "finds", "mates", "life", "ocean", "scream",
        ],
        others: [
            "honey badger", "boldest", "mammals", "asleep", "fight", "hours", "rest", "claws", "sharp",
            "razor", "opens", "retreats", "career", "savanna", "run",
        ]
    ),
    ScriptFamily(
        name: "heavy-place",
        template: """
            Nobody {0} in {1} after dark. In {2} the {3} closed, and within a {4} there was not a \
            single {5} left in its {6}. The {7} still stand as they were, with {8} on the tables and \
            {9} at the windows. Once a year the {10} come back, and for one {11} there is {12} \
            again. Then they {13}, and the {14} has it all to itself.
            """,
        own: [
            "walks", "Kolmanskop", "1956", "mine", "season", "miner", "streets", "houses", "sand", "rust",
            "grandchildren", "day", "music", "leave", "wind",
        ],
        others: [
            "sleeps", "Pripyat", "1986", "plant", "weekend", "child", "schools", "towers", "dolls", "dust",
            "engineers", "hour", "laughter", "vanish", "forest",
        ]
    ),
    ScriptFamily(
        name: "heavy-food",
        template: """
            You have eaten {0} all your life, and you still {1} it wrong. First, never {2} it while \
            it is {3}, or the {4} will be gone. Second, give it a little {5} and let it {6} for ten \
            minutes. Cooks in {7} go one step further and add {8} at the very end. The result is so \
            {9} that you will wonder why nobody {10} you before. Try it with {11}, and then tell me \
            I was not right.
            """,
        own: [
            "rice", "boil", "stir", "hot", "starch", "butter", "steam", "Tehran", "saffron", "fluffy",
            "showed", "lamb",
        ],
        others: [
            "steak", "fry", "cut", "warm", "juice", "salt", "sit", "Florence", "rosemary", "tender", "taught",
            "beans",
        ]
    ),
]
