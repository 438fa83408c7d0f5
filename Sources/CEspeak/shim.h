// The few declarations of libespeak-ng's stable interface (revision 12) that Tenfold calls through dlsym.
// Written for Tenfold, so that building and linking need neither the library nor its header.
#ifndef TENFOLD_CESPEAK_H
#define TENFOLD_CESPEAK_H

#include <stddef.h>

// One event of a block of sound; a list of them ends with type 0.
typedef struct {
    int type;
    unsigned int message;
    int text_position;   // in characters, from 1
    int length;          // in characters
    int audio_position;  // in milliseconds
    int sample;
    void *user_data;
    union {
        int number;
        const char *name;
        char text[8];
    } id;
} tenfold_espeak_event;

enum {
    TENFOLD_ESPEAK_LIST_END = 0,
    TENFOLD_ESPEAK_WORD = 1,
    TENFOLD_ESPEAK_SENTENCE = 2,
};

enum {
    TENFOLD_ESPEAK_RATE = 1,
    TENFOLD_ESPEAK_PITCH = 3,
    TENFOLD_ESPEAK_RANGE = 4,
};

enum {
    TENFOLD_ESPEAK_SYNCHRONOUS = 2,
    TENFOLD_ESPEAK_BY_CHARACTER = 1,
    TENFOLD_ESPEAK_UTF8 = 1,
    TENFOLD_ESPEAK_DO_NOT_EXIT = 0x8000,
};

typedef int (*tenfold_espeak_callback)(short *samples, int count, tenfold_espeak_event *events);
typedef int (*tenfold_espeak_initialize)(int output, int buffer_ms, const char *path, int options);
typedef void (*tenfold_espeak_set_callback)(tenfold_espeak_callback callback);
typedef int (*tenfold_espeak_terminate)(void);
typedef int (*tenfold_espeak_set_voice)(const char *name);
typedef int (*tenfold_espeak_set_parameter)(int parameter, int value, int relative);
typedef int (*tenfold_espeak_synthesize)(
    const void *text, size_t size, unsigned int position, int position_type, unsigned int end_position,
    unsigned int flags, unsigned int *identifier, void *user_data);

#endif
